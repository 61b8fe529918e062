package nl.routekaart.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.routekaart.search.Plain;
import org.jspecify.annotations.Nullable;

/**
 * A filter as a question for positions. One of its conditions drives: each of its members is read through an index that
 * has the position behind it, in order, and no further than the page goes; the other conditions are asked of each row.
 */
final class AuditSql {

    private static final String FROM_ENTRY = "select s.position from view_audit.entry s where ";
    private static final String FROM_NAMED = """
            select s.position from view_audit.named n join view_audit.entry s on s.position = n.position
            where\s""";

    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    private final List<Branch> branches;

    /** @param sql begins with the relation; ends with a condition */
    private record Branch(String sql, Object parameter) {}

    AuditSql(AuditFilter filter, Secrecy secrecy) {
        List<Set<UUID>> touching = new ArrayList<>(filter.touching());
        boolean bySubject = filter.subjectId() != null;
        boolean byTouching = !bySubject && !touching.isEmpty();
        boolean byParty = !bySubject && !byTouching && filter.party() != null;
        boolean byName =
                !bySubject && !byTouching && !byParty && !filter.names().isEmpty();
        if (filter.subjectId() != null) {
            branches = List.of(new Branch(FROM_ENTRY + "s.subject_id = ?", filter.subjectId()));
        } else if (byTouching) {
            branches =
                    touching.removeFirst().stream().flatMap(AuditSql::touching).toList();
        } else if (byParty && filter.party() != null) {
            branches = acting(filter.party()).toList();
        } else if (byName) {
            branches = filter.names().stream()
                    .map(name -> new Branch(FROM_ENTRY + "s.name = ?", name))
                    .toList();
        } else {
            branches = List.of(new Branch(FROM_ENTRY + "?", true));
        }
        touching.forEach(this::touches);
        add("? in (s.party, s.on_behalf_of)", byParty ? null : filter.party());
        if (!byName && !filter.names().isEmpty()) {
            add("s.name = any(?)", filter.names().toArray(String[]::new));
        }
        add("s.subject = ?", filter.subject() == null ? null : filter.subject().word());
        add("s.actor = ?", filter.actor());
        add(
                "s.command_id = ?",
                filter.commandId() == null ? null : filter.commandId().toString());
        effective(filter.effectiveFrom(), filter.effectiveUntil());
        search(filter.q());
        if (secrecy.withholds() && filter.asksContent()) {
            withhold(secrecy, filter.q() != null);
        }
    }

    private static Stream<Branch> touching(UUID id) {
        return Stream.concat(
                Stream.of(new Branch(FROM_ENTRY + "s.subject_id = ?", id), new Branch(FROM_NAMED + "n.id = ?", id)),
                acting(id));
    }

    private static Stream<Branch> acting(UUID party) {
        return Stream.of(
                new Branch(FROM_ENTRY + "s.party = ?", party), new Branch(FROM_ENTRY + "s.on_behalf_of = ?", party));
    }

    private void touches(Set<UUID> ids) {
        UUID[] any = ids.toArray(UUID[]::new);
        conditions.append("""
                 and (s.subject_id = any(?) or s.party = any(?) or s.on_behalf_of = any(?)
                    or exists (select 1 from view_audit.named m where m.position = s.position and m.id = any(?)))""");
        parameters.addAll(List.of(any, any, any, any));
    }

    /** What may have happened within these days. */
    private void effective(@Nullable LocalDate from, @Nullable LocalDate until) {
        add("s.last_day >= ?", from);
        add("s.first_day <= ?", until);
    }

    /** All of the words, each as the beginning of a word in Dutch full text: what an index can find. */
    private void search(@Nullable String question) {
        if (question == null || question.isBlank()) {
            return;
        }
        List<String> words = Plain.words(question);
        if (words.isEmpty()) {
            conditions.append(" and false");
        } else {
            add(
                    "s.search @@ to_tsquery('dutch', ?)",
                    String.join(
                            " & ",
                            words.stream().map(word -> "'" + word + "':*").toList()));
        }
    }

    /** That an entry is found must tell nothing of what may not be read in it. */
    private void withhold(Secrecy secrecy, boolean words) {
        conditions.append(" and not s.kept_out");
        if (words && secrecy.outsider()) {
            add("s.name <> all(?)", Secrecy.AMONG_COLLEAGUES.toArray(String[]::new));
        }
        Set<UUID> hidden = new HashSet<>(secrecy.whole());
        if (words) {
            hidden.addAll(secrecy.partly());
        }
        if (!hidden.isEmpty()) {
            add("s.subject_id <> all(?)", hidden.toArray(UUID[]::new));
        }
        if (!secrecy.whole().isEmpty()) {
            add(
                    "not exists (select 1 from view_audit.named w where w.position = s.position and w.id = any(?))",
                    secrecy.whole().toArray(UUID[]::new));
        }
    }

    private void add(String condition, @Nullable Object parameter) {
        if (parameter != null) {
            conditions.append(" and ").append(condition);
            parameters.add(parameter);
        }
    }

    /**
     * The question for so many positions after one and up to another, the newest or the oldest first.
     *
     * @param limit at most so many
     */
    Question positions(long after, long upTo, boolean newestFirst, int limit) {
        String order = newestFirst ? " order by position desc" : " order by position";
        StringBuilder sql = new StringBuilder();
        List<Object> all = new ArrayList<>();
        for (Branch branch : branches) {
            sql.append(sql.isEmpty() ? "" : " union all ")
                    .append("(")
                    .append(branch.sql())
                    .append(conditions)
                    .append(" and ")
                    .append(branch.sql().startsWith(FROM_NAMED) ? "n" : "s")
                    .append(".position > ? and ")
                    .append(branch.sql().startsWith(FROM_NAMED) ? "n" : "s")
                    .append(".position <= ?")
                    .append(order)
                    .append(" limit ?)");
            all.add(branch.parameter());
            all.addAll(parameters);
            all.addAll(List.of(after, upTo, limit));
        }
        all.add(limit);
        return new Question("select distinct position from (" + sql + ") found" + order + " limit ?", all);
    }

    /**
     * A question.
     *
     * @param sql with question marks
     * @param parameters what they stand for
     */
    record Question(String sql, List<Object> parameters) {}
}
