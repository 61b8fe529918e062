package nl.routekaart.view;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table of a view and how its rows are made, said once for the two ways in which rows are written: some at a time by
 * a statement, and very many by COPY.
 *
 * @param <R> what a row is made of
 */
public final class Table<R> {

    private final String name;
    private final List<Column<R>> columns;
    private final String insert;

    /** @param columns those that are written; others have a default or are generated */
    public Table(String name, List<Column<R>> columns) {
        this.name = name;
        this.columns = List.copyOf(columns);
        this.insert = "insert into {view}." + name + " (" + names() + ") select "
                + joined(column -> column.name() + column.type().cast())
                + " from unnest("
                + joined(column -> "?::" + column.type().elements() + "[]")
                + ") as given (" + names() + ") ";
    }

    String name() {
        return name;
    }

    /** The names of the columns, parted by commas. */
    String names() {
        return joined(Column::name);
    }

    private String joined(Function<Column<R>, String> part) {
        return columns.stream().map(part).collect(Collectors.joining(", "));
    }

    /** Writes rows that are not there yet. */
    public void insert(Collection<R> rows, Generation tables) {
        insert(rows, "", tables);
    }

    /**
     * Writes rows in one statement.
     *
     * @param onConflict what to do with rows that are there
     */
    public void insert(Collection<R> rows, String onConflict, Generation tables) {
        if (rows.isEmpty()) {
            return;
        }
        tables.change(insert + onConflict, (statement, first) -> {
            int next = first;
            for (Column<R> column : columns) {
                statement.setArray(next++, array(column, rows, statement));
            }
            return next;
        });
    }

    private Array array(Column<R> column, Collection<R> rows, PreparedStatement statement) throws SQLException {
        @Nullable Object[] elements = new @Nullable Object[rows.size()];
        int i = 0;
        for (R row : rows) {
            Object value = column.value().apply(row);
            elements[i++] = value == null ? null : column.type().element(value);
        }
        return statement.getConnection().createArrayOf(column.type().elements(), elements);
    }

    /** Adds a row in the form of binary COPY. */
    void copy(R row, CopyBuffer out) {
        out.int16(columns.size());
        for (Column<R> column : columns) {
            Object value = column.value().apply(row);
            if (value == null) {
                out.int32(-1);
            } else {
                column.type().copy(value, out);
            }
        }
    }
}
