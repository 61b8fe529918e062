package nl.routekaart.standalone.convert;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of an import file in the making: one command, cell by column. */
final class ImportRow {

    private final Map<String, String> cells = new LinkedHashMap<>();

    ImportRow(String row, String date, String subject, String key, String action) {
        with("row", row)
                .with("date", date)
                .with("subject", subject)
                .with("key", key)
                .with("action", action);
    }

    /** With this cell; nothing is nothing. */
    ImportRow with(String column, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            cells.put(column, value);
        }
        return this;
    }

    /** With a list of values in this cell. */
    ImportRow with(String column, List<String> values) {
        return with(column, String.join("|", values));
    }

    String row() {
        return cells.getOrDefault("row", "");
    }

    Map<String, String> cells() {
        return Collections.unmodifiableMap(cells);
    }
}
