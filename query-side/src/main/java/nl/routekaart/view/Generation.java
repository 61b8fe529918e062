package nl.routekaart.view;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;

/**
 * The tables of one generation of a view, for one thread in one transaction. Statements name them
 * <code>{view}.held</code>, whichever generation they are of. That name is put in here and not left to the connection's
 * search path: the driver forgets every statement it has prepared whenever that path changes, and the server then reads
 * and plans each of them anew.
 *
 * <p>Changes are sent together, in their order: before rows are read, and at the latest when the page is done. Each trip to
 * the server costs more than most of what is done there.
 */
public final class Generation {

    private static final String VIEW = "{view}";

    private final String schema;
    private final JdbcOperations jdbc;
    private final List<Change> waiting = new ArrayList<>();
    private boolean sent;

    /** @param schema where the tables lie */
    public Generation(String schema, JdbcOperations jdbc) {
        this.schema = schema;
        this.jdbc = jdbc;
    }

    /** Reads rows. */
    public void query(String sql, RowCallbackHandler row, Object... parameters) {
        send();
        jdbc.query(named(sql), row, parameters);
    }

    /** Reads rows into a list. */
    public <T> List<T> list(String sql, RowMapper<T> row, Object... parameters) {
        send();
        return jdbc.query(named(sql), row, parameters);
    }

    /** Changes rows. */
    public void update(String sql, Object... parameters) {
        change(sql, (statement, first) -> {
            int next = first;
            for (Object parameter : parameters) {
                StatementCreatorUtils.setParameterValue(statement, next++, SqlTypeValue.TYPE_UNKNOWN, parameter);
            }
            return next;
        });
    }

    /** Changes rows, once for each of these. */
    public <T> void updateEach(String sql, Collection<T> all, ParameterizedPreparedStatementSetter<T> parameters) {
        send();
        jdbc.batchUpdate(named(sql), all, Math.max(1, all.size()), parameters);
    }

    void change(String sql, Parameters parameters) {
        waiting.add(new Change(named(sql), parameters));
    }

    /** Sends the changes that have not been sent. */
    public void send() {
        if (waiting.isEmpty()) {
            return;
        }
        List<Change> changes = List.copyOf(waiting);
        waiting.clear();
        String together = changes.stream().map(Change::sql).collect(Collectors.joining(";\n"));
        jdbc.execute(together, (PreparedStatementCallback<Boolean>) statement -> {
            int next = 1;
            for (Change change : changes) {
                next = change.parameters().set(statement, next);
            }
            sent = true;
            return statement.execute();
        });
    }

    /** Whether the server has been sent any change. */
    boolean hasSent() {
        return sent;
    }

    private String named(String sql) {
        return sql.replace(VIEW, schema);
    }

    /** How the parameters of a statement are filled in. */
    @FunctionalInterface
    interface Parameters {

        /**
         * Fills them in.
         *
         * @param first the number of the first
         * @return the number after the last
         */
        int set(PreparedStatement statement, int first) throws SQLException;
    }

    private record Change(String sql, Parameters parameters) {}
}
