package nl.routekaart.view;

import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcOperations;

/** Reads long answers a piece at a time. */
final class Rows {

    private static final int FETCH = 500;

    private Rows() {}

    /** Hands over the first column of each row; inside a transaction the server sends them in pieces. */
    static void stream(JdbcOperations jdbc, String sql, Consumer<String> row) {
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(sql);
                    statement.setFetchSize(FETCH);
                    return statement;
                },
                result -> {
                    row.accept(result.getString(1));
                });
    }
}
