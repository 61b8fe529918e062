package nl.routekaart.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a CSV file (RFC 4180, UTF-8 with or without a byte order mark), one at a time. What is no CSV any more
 * ends it with a problem: nothing behind it can be trusted to be what it looks like.
 */
final class CsvLines {

    /** One record. */
    record Line(long number, List<String> cells) {}

    private static final int LARGEST_CELL = 1 << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Quotes quotes;
    private final CloseableIterator<CsvRecord> records;
    private final Consumer<ImportProblem> problems;
    private @Nullable CsvRecord ahead;
    private boolean first = true;

    CsvLines(InputStream file, Consumer<ImportProblem> problems) {
        quotes = new Quotes(new InputStreamReader(
                file,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
        records = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LARGEST_CELL)
                .ofCsvRecord(quotes)
                .iterator();
        this.problems = problems;
        ahead = read(1);
    }

    /**
     * The next line; null after the last. A line is given out only when the one behind it has been read, so that a
     * quote that was never closed is found before the line with all that it swallowed.
     */
    @Nullable
    Line next() {
        CsvRecord now = ahead;
        if (now == null) {
            return null;
        }
        ahead = read(now.getStartingLineNumber());
        if (ahead == null && quotes.open()) {
            problem(now.getStartingLineNumber(), ImportRule.QUOTE_OPEN);
            return null;
        }
        List<String> cells = now.getFields();
        if (first && cells.getFirst().startsWith(BYTE_ORDER_MARK)) {
            cells = new ArrayList<>(cells);
            cells.set(0, cells.getFirst().substring(1));
        }
        first = false;
        return new Line(now.getStartingLineNumber(), cells);
    }

    private @Nullable CsvRecord read(long after) {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException e) {
            problem(first ? after : after + 1, ImportRule.NOT_CSV);
            quotes.forget();
            return null;
        }
    }

    private void problem(long line, String rule) {
        problems.accept(new ImportProblem(line, "", "", rule, Map.of()));
    }

    /** Counts quotes on the way: in CSV every quote that opens is closed. */
    private static final class Quotes extends FilterReader {

        private long count;

        Quotes(Reader in) {
            super(in);
        }

        boolean open() {
            return count % 2 != 0;
        }

        void forget() {
            count = 0;
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            for (int i = offset; i < offset + read; i++) {
                if (into[i] == '"') {
                    count++;
                }
            }
            return read;
        }
    }
}
