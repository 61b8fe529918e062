package nl.routekaart.view;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;

/**
 * The tables of one generation of a view. Statements name them <code>{view}.held</code>, whichever generation they are
 * of. That name is put in here and not left to the connection's search path: the driver forgets every statement it has
 * prepared whenever that path changes, and the server then reads and plans each of them anew.
 */
public final class Generation {

    private static final String VIEW = "{view}";

    private final String schema;
    private final JdbcOperations jdbc;

    /** @param schema where the tables lie */
    public Generation(String schema, JdbcOperations jdbc) {
        this.schema = schema;
        this.jdbc = jdbc;
    }

    /** Reads rows. */
    public void query(String sql, RowCallbackHandler row, Object... parameters) {
        jdbc.query(named(sql), row, parameters);
    }

    /** Reads rows into a list. */
    public <T> List<T> list(String sql, RowMapper<T> row, Object... parameters) {
        return jdbc.query(named(sql), row, parameters);
    }

    /** Changes rows. */
    public void update(String sql, Object... parameters) {
        jdbc.update(named(sql), parameters);
    }

    /** Changes rows, once for each of these. */
    public <T> void updateEach(String sql, Collection<T> all, ParameterizedPreparedStatementSetter<T> parameters) {
        jdbc.batchUpdate(named(sql), all, Math.max(1, all.size()), parameters);
    }

    void execute(String sql, PreparedStatementCallback<Integer> statement) {
        jdbc.execute(named(sql), statement);
    }

    private String named(String sql) {
        return sql.replace(VIEW, schema);
    }
}
