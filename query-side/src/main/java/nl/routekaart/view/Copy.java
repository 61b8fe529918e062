package nl.routekaart.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Rows that are gathered to go into the tables of a view by COPY. For one thread at a time. */
public final class Copy {

    private final Map<Table<?>, CopyBuffer> tables = new LinkedHashMap<>();

    Copy() {}

    /** Adds a row to a table. */
    public <R> void add(Table<R> table, R row) {
        table.copy(row, tables.computeIfAbsent(table, any -> new CopyBuffer()));
    }

    /** All rows so far are whole. */
    void keep() {
        tables.values().forEach(CopyBuffer::keep);
    }

    /** Takes back what was added since {@link #keep}. */
    void undo() {
        tables.values().forEach(CopyBuffer::undo);
    }

    /** Makes room for other rows. */
    void clear() {
        tables.values().forEach(CopyBuffer::clear);
    }

    /** How many bytes there are. */
    int size() {
        return tables.values().stream().mapToInt(CopyBuffer::size).sum();
    }

    void forEach(BiConsumer<Table<?>, CopyBuffer> table) {
        tables.forEach((name, rows) -> {
            if (rows.size() > 0) {
                table.accept(name, rows);
            }
        });
    }
}
