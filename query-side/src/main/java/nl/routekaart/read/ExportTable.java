package nl.routekaart.read;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.routekaart.read.AuditJson.ChangeJson;
import org.jspecify.annotations.Nullable;

/**
 * The audit trail as a table (RFC 4180). It begins with a byte order mark, and a cell that a spreadsheet would take for a
 * formula begins with an apostrophe. The first column says {@code entry}, in the last row {@code end}; the position of
 * that row is the one behind which to go on.
 */
final class ExportTable implements ExportWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA = "=+-@\t\r";
    private static final List<String> COLUMNS = List.of(
            "row",
            "position",
            "recordedAt",
            "effective",
            "name",
            "subject",
            "subjectId",
            "subjectName",
            "actor",
            "party",
            "onBehalfOf",
            "office",
            "mandate",
            "reason",
            "source",
            "certainty",
            "commandId",
            "restsOn",
            "changes",
            "departure",
            "corrects",
            "withheld",
            "sentenceNl",
            "sentenceEn");

    private final Writer text;
    private final CsvWriter csv;

    ExportTable(OutputStream out) throws IOException {
        text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        text.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(COLUMNS);
    }

    @Override
    public void entry(AuditJson entry) {
        EventJson event = entry.event();
        row(
                "entry",
                entry.position(),
                entry.recordedAt(),
                event == null ? null : event.effective(),
                event == null ? null : event.name(),
                entry.subject(),
                entry.subjectId(),
                entry.subjectName() == null ? null : entry.subjectName().nl(),
                event == null ? null : event.actor(),
                event == null ? null : event.partyName(),
                event == null ? null : event.onBehalfOfName(),
                entry.office(),
                entry.mandate(),
                event == null ? null : event.reason(),
                event == null ? null : event.source(),
                event == null ? null : event.certainty(),
                entry.commandId(),
                entry.restsOn().stream().map(rest -> "@" + rest.position()).collect(Collectors.joining(" ")),
                entry.changes().stream().map(ExportTable::change).collect(Collectors.joining("; ")),
                Boolean.TRUE.equals(entry.departure()) ? "departure" : null,
                entry.corrects(),
                entry.withheld() == null
                        ? null
                        : Objects.requireNonNullElse(entry.withheld().ground(), "withheld"),
                entry.sentence().nl(),
                entry.sentence().en());
    }

    @Override
    public void flush() throws IOException {
        csv.flush();
        text.flush();
    }

    @Override
    public void end(ExportEnd end) {
        Long goOn = end.goOnAfter();
        List<@Nullable Object> cells = new ArrayList<>(List.of("end", goOn == null ? end.upTo() : goOn));
        while (cells.size() < COLUMNS.size()) {
            cells.add(null);
        }
        row(cells.toArray());
    }

    private static String change(ChangeJson change) {
        return change.field() + ": " + Objects.toString(change.before(), "–") + " → "
                + Objects.toString(change.after(), "–");
    }

    private void row(@Nullable Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            String words = Objects.toString(cell, "");
            row.add(!words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0 ? "'" + words : words);
        }
        csv.writeRecord(row);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
