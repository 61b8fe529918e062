package nl.routekaart.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** Finds the events that decisions rested on. */
final class Basis {

    private static final String SELECT = """
            select e.subject, e.subject_id, e.sequence, e.position, e.name
            from unnest(?::uuid[], ?::bigint[]) looked (id, sequence)
            join view_audit.entry e on e.subject_id = looked.id and e.sequence = looked.sequence
            """;

    private Basis() {}

    /** For each entry, by its position, the earlier events that its decision rested on. */
    static Map<Long, List<Rest>> of(Collection<AuditEntry> entries, JdbcOperations jdbc) {
        Set<Looked> looked = entries.stream()
                .flatMap(entry -> Looked.in(entry.basis()).stream())
                .collect(Collectors.toSet());
        Map<Looked, Rest> found = looked.isEmpty() ? Map.of() : find(looked, jdbc);
        Map<Long, List<Rest>> rests = new HashMap<>();
        entries.forEach(entry -> rests.put(
                entry.event().position(),
                Looked.in(entry.basis()).stream()
                        .flatMap(one -> Stream.ofNullable(found.get(one)))
                        .toList()));
        return rests;
    }

    private static Map<Looked, Rest> find(Set<Looked> looked, JdbcOperations jdbc) {
        Map<Looked, Rest> found = new HashMap<>();
        jdbc.query(
                SELECT,
                row -> {
                    UUID id = row.getObject("subject_id", UUID.class);
                    Optional<Subject> subject = Word.find(Subject.class, row.getString("subject"));
                    if (subject.isPresent()) {
                        found.put(
                                new Looked(id, row.getLong("sequence")),
                                new Rest(subject.get(), id, row.getLong("position"), row.getString("name")));
                    }
                },
                looked.stream().map(Looked::id).toArray(UUID[]::new),
                looked.stream().map(Looked::sequence).toArray(Long[]::new));
        return found;
    }

    /** A subject with the number of its last event, as the basis of a decision names it. */
    private record Looked(UUID id, long sequence) {

        private static final Pattern NAMED =
                Pattern.compile("[a-z]+:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@(\\d{1,18})");

        static List<Looked> in(@Nullable String basis) {
            return basis == null
                    ? List.of()
                    : NAMED.matcher(basis)
                            .results()
                            .map(one -> new Looked(UUID.fromString(one.group(1)), Long.parseLong(one.group(2))))
                            .toList();
        }
    }
}
