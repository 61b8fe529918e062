package nl.routekaart.standalone.convert;

import java.util.ArrayList;
import java.util.List;
import nl.routekaart.consent.Manner;
import nl.routekaart.kernel.EdtfDate;

/**
 * The rows of sign-offs that a happening tells of, by the table of sign-offs: first that it was asked, on a day that
 * nobody tells, then what was answered. The source does not identify the content, so both are attributed. They name the
 * item under which it was known only as an observation.
 */
final class SignOffRows {

    private final List<Sheet.Line> lines;

    SignOffRows(Sheet table) {
        lines = table.lines();
    }

    /** @param item the key of the item whose observations they replace */
    List<ImportRow> of(Happening it, String item) {
        List<ImportRow> rows = new ArrayList<>();
        for (Sheet.Line line : lines) {
            if (line.get("event").equals(it.id())) {
                String number = rows.isEmpty() ? "" : Integer.toString(rows.size() / 2 + 1);
                rows.add(asked(it, line, item, number));
                rows.add(answered(it, line, number));
            }
        }
        return rows;
    }

    private static ImportRow asked(Happening it, Sheet.Line line, String item, String number) {
        return it.row(".gevraagd" + number, EdtfDate.UNKNOWN, "consent", key(line), "ask", ItemRows.STATED_EARLIER)
                .with(line.get("on"), line.get("name"))
                .with("party", line.get("party"))
                .with("nature", line.get("nature"))
                .with("manner", Manner.ATTRIBUTED.word())
                .with("replaces", item);
    }

    private static ImportRow answered(Happening it, Sheet.Line line, String number) {
        return it.row(".instemming" + number, it.date(), "consent", key(line), "record-answer", it.text())
                .with("outcome", line.get("outcome"))
                .with("condition", line.get("condition"));
    }

    private static String key(Sheet.Line line) {
        return line.get("on") + ':' + line.get("name") + '/' + line.get("party") + '/' + line.get("nature");
    }
}
