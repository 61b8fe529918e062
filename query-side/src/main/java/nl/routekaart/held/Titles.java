package nl.routekaart.held;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import nl.routekaart.statement.Statement;

/** What people know a subject by. */
public final class Titles {

    /** The fields that give it; a subject has one of them. */
    public static final List<String> FIELDS = List.of("title", "name", "quantity");

    private Titles() {}

    /** The title among what holds; empty if there is none. */
    public static String of(SortedMap<String, Statement> holding) {
        return FIELDS.stream()
                .map(holding::get)
                .filter(Objects::nonNull)
                .map(statement -> statement.value().toString())
                .findFirst()
                .orElse("");
    }
}
