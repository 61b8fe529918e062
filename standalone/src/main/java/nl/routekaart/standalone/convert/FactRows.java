package nl.routekaart.standalone.convert;

import java.util.List;
import java.util.Set;
import nl.routekaart.kernel.EdtfDate;

/**
 * The rows of versions and documents that a happening tells of, by the table of facts: a letter that was there, a passage
 * that was shortened, a version that was offered. They are dated and sourced as the happening is, unless the table gives
 * another date, and those marked {@code ja} under {@code replaces} name the item under which they were known only as an
 * observation.
 */
final class FactRows {

    /** Columns that say something else than the field of a command. */
    private static final Set<String> OWN =
            Set.of("event", "suffix", "date", "subject", "key", "action", "replaces", "why");

    private final List<Sheet.Line> lines;

    FactRows(Sheet table) {
        lines = table.lines();
    }

    /** @param item the key of the item whose observations they may replace */
    List<ImportRow> of(Happening it, String item) {
        return lines.stream()
                .filter(line -> line.get("event").equals(it.id()))
                .map(line -> row(it, line, item))
                .toList();
    }

    private static ImportRow row(Happening it, Sheet.Line line, String item) {
        String given = line.get("date");
        EdtfDate date = given.isEmpty() ? it.date() : EdtfDate.parse(given);
        String reason = date.isUnknown() ? ItemRows.STATED_EARLIER : it.text();
        ImportRow row =
                it.row(line.get("suffix"), date, line.get("subject"), line.get("key"), line.get("action"), reason);
        line.cells().forEach((column, cell) -> {
            if (!OWN.contains(column)) {
                row.with(column, cell);
            }
        });
        return row.with("replaces", line.get("replaces").equals("ja") ? item : "");
    }
}
