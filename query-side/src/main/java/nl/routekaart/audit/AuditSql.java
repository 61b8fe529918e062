package nl.routekaart.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.routekaart.search.Plain;
import org.jspecify.annotations.Nullable;

/**
 * A filter as a question for positions. One of its conditions drives: each of its members is read through an index that
 * has the position behind it, in order, and no further than the page goes; the other conditions are asked of each row.
 * Where days or words are asked for, which rows few have, the server chooses the way.
 */
final class AuditSql {

    private static final String ENTRY = "select s.position from view_audit.entry s where ";
    private static final String NAMED = """
            select s.position from view_audit.named n join view_audit.entry s on s.position = n.position
            where\s""";

    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    private final List<Branch> branches;

    /** How the rows of a branch are taken. */
    private final Way way;

    /** How rows are taken. */
    private enum Way {
        /** In the order of the branch's index: what is found first is shown. */
        IN_ORDER,
        /** As the server thinks best. */
        FREE,
        /** All of them, to be put in order afterwards: they are few, and lie together. */
        ALL
    }

    /** A window of so many days has few enough rows to take them all. */
    private static final int FEW_DAYS = 31;

    /**
     * One member of what drives.
     *
     * @param select begins the statement
     * @param relation what has the column and the position
     * @param column what has the member; empty when everything is asked for
     * @param member what it has
     */
    private record Branch(String select, String relation, String column, Object member) {

        static Branch entries(String column, Object member) {
            return new Branch(ENTRY, "s", column, member);
        }

        /** Compares column and position together: only the index of both gives that order, whatever the server guesses. */
        String condition(Way way) {
            String place = relation + ".position";
            if (column.isEmpty()) {
                return "? and " + place + " > ? and " + place + " <= ?";
            }
            String both = '(' + relation + '.' + column + ", " + place + ')';
            return way == Way.IN_ORDER
                    ? both + " > (?, ?) and " + both + " <= (?, ?)"
                    : relation + '.' + column + " = ? and " + place + " > ? and " + place + " <= ?";
        }

        List<Object> parameters(Way way, long after, long upTo) {
            return way == Way.IN_ORDER && !column.isEmpty()
                    ? List.of(member, after, member, upTo)
                    : List.of(member, after, upTo);
        }

        String order(Way way, String direction) {
            return " order by "
                    + (way == Way.IN_ORDER && !column.isEmpty() ? relation + '.' + column + direction + ", " : "")
                    + relation + (way == Way.ALL ? ".position + 0" : ".position") + direction;
        }
    }

    AuditSql(AuditFilter filter, Secrecy secrecy) {
        way = way(filter);
        branches = branches(filter);
        String driving = branches.getFirst().column();
        List<Set<UUID>> touching = filter.touching();
        (filter.subjectId() == null && !touching.isEmpty() ? touching.subList(1, touching.size()) : touching)
                .forEach(this::touches);
        if (filter.subjectId() != null || !touching.isEmpty()) {
            add("? in (s.party, s.on_behalf_of)", filter.party());
        }
        add("s.actor = ?", driving.equals("actor") ? null : filter.actor());
        if (!driving.equals("name") && !filter.names().isEmpty()) {
            add("s.name = any(?)", filter.names().toArray(String[]::new));
        }
        add(
                "s.subject = ?",
                driving.equals("subject") || filter.subject() == null
                        ? null
                        : filter.subject().word());
        add(
                "s.command_id = ?",
                filter.commandId() == null ? null : filter.commandId().toString());
        effective(filter.effectiveFrom(), filter.effectiveUntil());
        search(filter.q());
        if (secrecy.withholds() && filter.asksContent()) {
            KeptBack kept = KeptBack.of(secrecy, filter.q() != null);
            conditions.append(kept.sql());
            parameters.addAll(kept.parameters());
        }
    }

    private static Way way(AuditFilter filter) {
        LocalDate from = filter.effectiveFrom();
        LocalDate until = filter.effectiveUntil();
        if (from != null && until != null && !until.isAfter(from.plusDays(FEW_DAYS))) {
            return Way.ALL;
        }
        return filter.q() == null && from == null && until == null ? Way.IN_ORDER : Way.FREE;
    }

    private static List<Branch> branches(AuditFilter filter) {
        UUID subject = filter.subjectId();
        UUID party = filter.party();
        String actor = filter.actor();
        if (subject != null) {
            return List.of(Branch.entries("subject_id", subject));
        }
        if (!filter.touching().isEmpty()) {
            return filter.touching().getFirst().stream()
                    .flatMap(AuditSql::touching)
                    .toList();
        }
        if (party != null) {
            return acting(party).toList();
        }
        if (actor != null) {
            return List.of(Branch.entries("actor", actor));
        }
        if (!filter.names().isEmpty()) {
            return filter.names().stream()
                    .map(name -> Branch.entries("name", name))
                    .toList();
        }
        return List.of(
                filter.subject() == null || filter.commandId() != null
                        ? Branch.entries("", true)
                        : Branch.entries("subject", filter.subject().word()));
    }

    private static Stream<Branch> touching(UUID id) {
        return Stream.concat(Stream.of(Branch.entries("subject_id", id), new Branch(NAMED, "n", "id", id)), acting(id));
    }

    private static Stream<Branch> acting(UUID party) {
        return Stream.of(Branch.entries("party", party), Branch.entries("on_behalf_of", party));
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
        String direction = newestFirst ? " desc" : "";
        StringBuilder sql = new StringBuilder();
        List<Object> all = new ArrayList<>();
        for (Branch branch : branches) {
            sql.append(sql.isEmpty() ? "(" : " union all (")
                    .append(branch.select())
                    .append(branch.condition(way))
                    .append(conditions)
                    .append(branch.order(way, direction))
                    .append(" limit ?)");
            all.addAll(branch.parameters(way, after, upTo));
            all.addAll(parameters);
            all.add(limit);
        }
        all.add(limit);
        return new Question(
                "select distinct position from (" + sql + ") found order by position" + direction + " limit ?", all);
    }

    /**
     * A question.
     *
     * @param sql with question marks
     * @param parameters what they stand for
     */
    record Question(String sql, List<Object> parameters) {}
}
