package nl.routekaart.read;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** A form in which the audit trail is exported. */
enum ExportForm {
    LINES("ndjson", ExportForm.NDJSON) {
        @Override
        ExportWriter writer(OutputStream out) {
            return new Lines(out);
        }
    },
    TABLE("csv", ExportForm.CSV) {
        @Override
        ExportWriter writer(OutputStream out) throws IOException {
            return new ExportTable(out);
        }
    };

    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv;charset=UTF-8;header=present";

    private final String ending;
    private final String mediaType;

    ExportForm(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    static Optional<ExportForm> of(String ending) {
        return Arrays.stream(values())
                .filter(form -> form.ending.equals(ending))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    abstract ExportWriter writer(OutputStream out) throws IOException;

    /** One entry a line, as the API tells it; the last line has only {@code end}. */
    private static final class Lines implements ExportWriter {

        private static final JsonMapper JSON = JsonMapper.shared();

        private final OutputStream out;

        Lines(OutputStream out) {
            this.out = new BufferedOutputStream(out, 1 << 16);
        }

        @Override
        public void entry(AuditJson entry) throws IOException {
            line(entry);
        }

        @Override
        public void end(ExportEnd end) throws IOException {
            line(Map.of("end", end));
        }

        private void line(Object value) throws IOException {
            out.write(JSON.writeValueAsString(value).getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
