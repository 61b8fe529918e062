package nl.routekaart.page;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.routekaart.held.Titles;
import nl.routekaart.kernel.Subject;
import nl.routekaart.read.Names;
import nl.routekaart.read.SubjectReader;
import nl.routekaart.statement.PointInTime;
import org.jspecify.annotations.Nullable;

/** What people call what is named by id: items and parties, and also versions, documents and cabinets. */
public final class Called {

    private static final List<Subject> OTHERS = List.of(Subject.VERSION, Subject.DOCUMENT, Subject.CABINET);

    private Called() {}

    /** The names at a point, of everything that whoever asks may see; the id itself of the rest. */
    public static Function<UUID, String> at(@Nullable PointInTime point, Collection<UUID> ids, SubjectReader reader) {
        Names names = Names.of(reader, ids, point);
        Map<UUID, String> others = new HashMap<>();
        for (Subject subject : OTHERS) {
            reader.find(subject, ids, point)
                    .forEach((id, named) -> Titles.FIELDS.stream()
                            .flatMap(field -> named.field(field).stream())
                            .findFirst()
                            .ifPresent(title -> others.put(id, title.value().asString(""))));
        }
        return id -> others.getOrDefault(id, names.of(id));
    }
}
