package nl.routekaart.deciding;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routekaart.kernel.Subject;

/** Remembers which other subjects a decision rested on, and how far their history went then. */
final class Basis implements Others {

    private final Others others;
    private final SortedMap<String, Known> read = new TreeMap<>();

    Basis(Others others) {
        this.others = others;
    }

    @Override
    public Known of(Subject subject, UUID id) {
        return read.computeIfAbsent(subject.word() + ':' + id, name -> others.of(subject, id));
    }

    @Override
    public List<UUID> ids(Subject subject) {
        return others.ids(subject);
    }

    /** Each subject with the number of its last event, in the order of their ids; empty if none was asked. */
    String text() {
        return read.entrySet().stream()
                .map(entry -> entry.getKey() + '@' + entry.getValue().sequence())
                .collect(Collectors.joining(" "));
    }
}
