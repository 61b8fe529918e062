package nl.routekaart.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.routekaart.audit.KeptBack;
import nl.routekaart.search.FilterSql;
import org.jspecify.annotations.Nullable;

/**
 * The steps that are wanted next to a position, as a question. Each of the histories that a replay goes through is asked
 * of its own index; of the whole roadmap, one of the conditions drives, through the index that has the position behind it.
 */
final class StepSql {

    private static final String ENTRY = "select s.position from view_audit.entry s where ";
    private static final String NAMED =
            "select s.position from view_audit.named n join view_audit.entry s on s.position = n.position where ";

    private final Direction direction;
    private final long from;
    private final long seen;
    private final int limit;
    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> conditionParameters = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /** @param seen up to where the views have seen everything */
    StepSql(Scope scope, Wanted wanted, KeptBack kept, Direction direction, long from, long seen, int limit) {
        this.direction = direction;
        this.from = from;
        this.seen = seen;
        this.limit = limit;
        conditions(wanted, kept);
        if (scope.whole()) {
            driven(wanted);
        }
        if (!scope.subjects().isEmpty()) {
            parts.add("(select e.position from unnest(?::uuid[]) u(id) cross join lateral (" + ENTRY
                    + "s.subject_id = u.id and " + rest("s") + ") e)");
            parameters.add(FilterSql.ids(scope.subjects()));
            addRest();
        }
        if (scope.party() != null) {
            acting(scope.party());
        }
        parameters.add(limit);
    }

    private void conditions(Wanted wanted, KeptBack kept) {
        add("s.name = ?", wanted.kind());
        add("? in (s.party, s.on_behalf_of)", wanted.party());
        UUID body = wanted.body();
        if (body != null) {
            conditions.append("""

                    and (s.subject_id = ? or s.party = ? or s.on_behalf_of = ?
                        or exists (select 1 from view_audit.named m where m.position = s.position and m.id = ?))""");
            conditionParameters.addAll(List.of(body, body, body, body));
        }
        add("s.actor = ?", wanted.actor());
        add("s.last_day >= ?", wanted.effectiveFrom());
        conditions.append(kept.sql());
        conditionParameters.addAll(kept.parameters());
    }

    private void add(String condition, @Nullable Object parameter) {
        if (parameter != null) {
            conditions.append(" and ").append(condition);
            conditionParameters.add(parameter);
        }
    }

    /** Goes through the whole roadmap by the narrowest index that a condition has. */
    private void driven(Wanted wanted) {
        UUID party = wanted.party();
        UUID body = wanted.body();
        String actor = wanted.actor();
        String kind = wanted.kind();
        if (party != null) {
            acting(party);
        } else if (body != null) {
            acting(body);
            through("subject_id", body);
            part(NAMED + "n.id = ? and " + rest("n"), body);
        } else if (actor != null) {
            through("actor", actor);
        } else if (kind != null) {
            through("name", kind);
        } else {
            parts.add('(' + ENTRY + rest("s") + ')');
            addRest();
        }
    }

    private void acting(UUID party) {
        through("party", party);
        through("on_behalf_of", party);
    }

    private void through(String column, Object member) {
        part(ENTRY + "s." + column + " = ? and " + rest("s"), member);
    }

    private void part(String sql, Object member) {
        parts.add('(' + sql + ')');
        parameters.add(member);
        addRest();
    }

    private String rest(String relation) {
        String place = relation + ".position";
        return place + ' ' + direction.sign() + " ? and " + place + " <= ?" + conditions + " order by " + place + ' '
                + direction.order() + " limit ?";
    }

    private void addRest() {
        parameters.add(from);
        parameters.add(seen);
        parameters.addAll(conditionParameters);
        parameters.add(limit);
    }

    String sql() {
        return "select position from (" + String.join(" union ", parts) + ") steps order by position "
                + direction.order() + " limit ?";
    }

    Object[] parameters() {
        return parameters.toArray();
    }
}
