package nl.routekaart.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.kernel.Subject;
import nl.routekaart.statement.PointInTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What items and parties are called that are named by id in the fields of others; read once for an answer. */
public final class Names {

    private final Map<UUID, String> names = new HashMap<>();

    /** These names and no others. */
    public static Names known(Map<UUID, String> known) {
        Names names = new Names();
        names.names.putAll(known);
        return names;
    }

    /** The names of everything that these subjects refer to. */
    public static Names in(SubjectReader reader, Collection<SubjectView> subjects, @Nullable PointInTime point) {
        Set<UUID> ids = new LinkedHashSet<>();
        subjects.forEach(subject -> ids.addAll(references(subject)));
        return of(reader, ids, point);
    }

    /** The names of these items and parties. */
    public static Names of(SubjectReader reader, Collection<UUID> ids, @Nullable PointInTime point) {
        Names names = new Names();
        names.add(reader.find(Subject.ITEM, ids, point), "title");
        names.add(reader.find(Subject.PARTY, ids, point), "name");
        return names;
    }

    private void add(Map<UUID, SubjectView> found, String field) {
        found.forEach((id, subject) -> {
            FieldView name = subject.fields().get(field);
            if (name != null) {
                names.put(id, name.value().asString());
            }
        });
    }

    /** What this id is called; the id itself when it has no name. */
    public String of(UUID id) {
        return names.getOrDefault(id, id.toString());
    }

    /** The names of everything that this subject refers to. */
    SortedMap<String, String> in(SubjectView subject) {
        SortedMap<String, String> found = new TreeMap<>();
        references(subject).forEach(id -> {
            String name = names.get(id);
            if (name != null) {
                found.put(id.toString(), name);
            }
        });
        return found;
    }

    private static List<UUID> references(SubjectView subject) {
        List<UUID> ids = new ArrayList<>();
        subject.fields().forEach((key, field) -> {
            collect(field.value(), ids);
            int slash = key.indexOf('/');
            Ids.read(key.substring(slash + 1)).ifPresent(ids::add);
        });
        return ids;
    }

    /** Adds every id that a value is or holds. */
    public static void collect(JsonNode value, Collection<UUID> ids) {
        if (value.isString()) {
            Ids.read(value.stringValue()).ifPresent(ids::add);
        } else if (value.isContainer()) {
            value.forEach(element -> collect(element, ids));
        }
    }
}
