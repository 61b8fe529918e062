package nl.routekaart.audit;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Reads what has one of several members: each is read through an index that has the position behind it, in order, and no
 * further than the page goes.
 *
 * @param branches one for each member
 * @param way how their rows are taken
 */
record Members(List<Branch> branches, Way way) implements Driver {

    /** How rows are taken. */
    enum Way {
        /** In the order of the branch's index: what is found first is shown. */
        IN_ORDER,
        /** As the server thinks best. */
        FREE,
        /** All of them, to be put in order afterwards: they are few. */
        ALL
    }

    private static final String ENTRY = "select s.position from view_audit.entry s where ";
    private static final String NAMED = """
            select s.position from view_audit.named n join view_audit.entry s on s.position = n.position
            where\s""";

    /** Every entry. */
    static final Members ALL = new Members(List.of(Branch.entries("", true)), Way.IN_ORDER);

    /**
     * One member.
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

        Question positions(Way way, Stretch stretch, Question others, int limit) {
            String place = relation + ".position";
            boolean pair = way == Way.IN_ORDER && !column.isEmpty();
            String key = relation + '.' + column;
            Question within = pair
                    ? Question.of(
                            '(' + key + ", " + place + ") > (?, ?) and (" + key + ", " + place + ") <= (?, ?)"
                                    + known(key),
                            member,
                            stretch.after(),
                            member,
                            stretch.upTo())
                    : Question.of(
                            (column.isEmpty() ? "?" : key + " = ?") + " and " + place + " > ? and " + place + " <= ?",
                            member,
                            stretch.after(),
                            stretch.upTo());
            return Question.of("(" + select)
                    .and(within)
                    .and(others)
                    .and(
                            " order by " + (pair ? key + stretch.direction() + ", " : "") + place
                                    + (way == Way.ALL ? " + 0" : "") + stretch.direction() + " limit ?)",
                            limit);
        }

        /** Its index has only what acts for another. */
        private String known(String key) {
            return column.equals("on_behalf_of") ? " and " + key + " is not null" : "";
        }
    }

    /** What has this in a column of an entry. */
    static Members having(String column, Object member) {
        return having(column, List.of(member));
    }

    /** What has one of these in a column of an entry. */
    static Members having(String column, Collection<?> members) {
        return new Members(
                members.stream().map(member -> Branch.entries(column, member)).toList(), Way.IN_ORDER);
    }

    /** What a party did, or was done for it. */
    static Members acting(UUID party) {
        return new Members(actingOf(party).toList(), Way.IN_ORDER);
    }

    /** What happened to one of these, names it, or was done by or for it. */
    static Members touching(Collection<UUID> ids) {
        return new Members(
                ids.stream()
                        .flatMap(id -> Stream.concat(
                                Stream.of(Branch.entries("subject_id", id), new Branch(NAMED, "n", "id", id)),
                                actingOf(id)))
                        .toList(),
                Way.IN_ORDER);
    }

    private static Stream<Branch> actingOf(UUID party) {
        return Stream.of(Branch.entries("party", party), Branch.entries("on_behalf_of", party));
    }

    Members in(Way other) {
        return new Members(branches, other);
    }

    @Override
    public Question positions(Stretch stretch, Question others, int limit) {
        Question all = Question.NOTHING;
        for (Branch branch : branches) {
            all = all.and(all.sql().isEmpty() ? "select distinct position from (" : " union all ")
                    .and(branch.positions(way, stretch, others, limit));
        }
        return all.and(") found order by position" + stretch.direction() + " limit ?", limit);
    }
}
