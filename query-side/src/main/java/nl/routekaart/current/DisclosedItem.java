package nl.routekaart.current;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.held.HeldText;
import nl.routekaart.kernel.Subject;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * An item of which somebody said who may read it.
 *
 * @param id which
 * @param item how it reads; empty if what the view keeps of it is not what it wrote, so that nobody can tell who may read it
 */
public record DisclosedItem(UUID id, Optional<SubjectView> item) {

    private static final String DISCLOSED = """
            select h.id, array_agg(h.field) as fields, min(s.version) as version, min(s.position) as position,
                min(s.text) as text
            from view_current.held h left join view_current.subject s on s.id = h.id and s.subject = ?
            where h.field like 'disclosure/%'
            group by h.id
            """;

    static List<DisclosedItem> all(JdbcOperations jdbc) {
        return new ArrayList<>(jdbc.query(
                DISCLOSED,
                (row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    Set<String> said = Set.of((String[]) row.getArray("fields").getArray());
                    long version = row.getLong("version");
                    long position = row.getLong("position");
                    Optional<SortedMap<String, FieldView>> fields = HeldText.legible(row.getBytes("text"));
                    return new DisclosedItem(
                            id,
                            fields.filter(held -> held.keySet().containsAll(said))
                                    .map(held ->
                                            new SubjectView(Subject.ITEM, id, version, position, held, null, false)));
                },
                Subject.ITEM.word()));
    }
}
