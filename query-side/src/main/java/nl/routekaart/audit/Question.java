package nl.routekaart.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A question to the database, or a part of one.
 *
 * @param sql with question marks
 * @param parameters what they stand for
 */
record Question(String sql, List<Object> parameters) {

    static final Question NOTHING = new Question("", List.of());

    static Question of(String sql, Object... parameters) {
        return new Question(sql, List.of(parameters));
    }

    /** This one and what follows on it. */
    Question and(Question next) {
        List<Object> all = new ArrayList<>(parameters);
        all.addAll(next.parameters);
        return new Question(sql + next.sql, all);
    }

    Question and(String next, Object... more) {
        return and(new Question(next, Arrays.asList(more)));
    }
}
