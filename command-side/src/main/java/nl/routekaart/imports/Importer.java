package nl.routekaart.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nl.routekaart.authority.Actor;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.secret.Secrets;
import nl.routekaart.submission.Answer;
import nl.routekaart.submission.Submissions;

/**
 * Brings the rows of a file to the subjects that decide, one after the other, in the order of the file. A row that is
 * refused is reported and the next one goes on. A row that was recorded before changes nothing.
 */
public final class Importer {

    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(1);

    private final Submissions submissions;
    private final Predicate<UUID> registered;
    private final boolean dryRun;
    private final Secrets secrets;

    /**
     * @param submissions where the rows go: to be recorded, or to be tried out ({@link Rehearsal})
     * @param registered whether anything is recorded of a subject
     * @param dryRun whether nothing is recorded, for the report
     * @param secrets hides what is secret; where nothing is recorded, under keys that are not kept
     */
    public Importer(Submissions submissions, Predicate<UUID> registered, boolean dryRun, Secrets secrets) {
        this.submissions = submissions;
        this.registered = registered;
        this.dryRun = dryRun;
        this.secrets = secrets;
    }

    /**
     * Imports a file.
     *
     * @param file its bytes; read once, and never held as a whole
     * @param size how many bytes it has; 0 if that is not known
     * @param actor who imports
     * @param problems gets every problem as soon as it is found
     * @param progress hears about once a second how far it is, and at the end
     */
    public ImportReport run(
            InputStream file,
            long size,
            Actor actor,
            Consumer<ImportProblem> problems,
            Consumer<ImportProgress> progress) {
        Run run = new Run(actor, problems, progress, size);
        return run.of(file);
    }

    /** One run over one file. */
    private final class Run {

        private final Consumer<ImportProblem> problems;
        private final Consumer<ImportProgress> progress;
        private final long size;
        private final Keys keys;
        private final RowReader reader;
        private final long started = System.nanoTime();
        private long reported = started;
        private long rows;
        private long accepted;
        private long repeated;
        private long refused;
        private long found;
        private long position;

        Run(Actor actor, Consumer<ImportProblem> problems, Consumer<ImportProgress> progress, long size) {
            this.problems = problem -> {
                found++;
                problems.accept(problem);
            };
            this.progress = progress;
            this.size = size;
            keys = new Keys(actor.account(), registered);
            reader = new RowReader(actor, keys, secrets);
        }

        ImportReport of(InputStream file) {
            Counted counted = new Counted(file);
            CsvLines lines = new CsvLines(counted, problems);
            CsvLines.Line first = lines.next();
            if (first == null) {
                if (found == 0) {
                    problems.accept(new ImportProblem(1, "", "", ImportRule.EMPTY, Map.of()));
                }
            } else {
                Header header = Header.read(first, problems);
                if (header.usable()) {
                    rows(lines, header, counted);
                }
            }
            progress.accept(new ImportProgress(rows, refused, counted.count, size, elapsed()));
            return new ImportReport(dryRun, rows, accepted, repeated, refused, found, position);
        }

        private void rows(CsvLines lines, Header header, Counted counted) {
            for (CsvLines.Line line = lines.next(); line != null; line = lines.next()) {
                rows++;
                row(line, header);
                if (System.nanoTime() - reported >= BETWEEN_REPORTS.toNanos()) {
                    reported = System.nanoTime();
                    progress.accept(new ImportProgress(rows, refused, counted.count, size, elapsed()));
                }
            }
        }

        private void row(CsvLines.Line line, Header header) {
            List<ImportProblem> ofRow = new ArrayList<>();
            Map<String, String> cells = header.cells(line);
            if (line.cells().size() > header.columns().size()) {
                ofRow.add(new ImportProblem(
                        line.number(),
                        "",
                        "",
                        ImportRule.CELLS_TOO_MANY,
                        Map.of(
                                "cells",
                                "" + line.cells().size(),
                                "columns",
                                "" + header.columns().size())));
            }
            Optional<RowReader.Ready> ready = reader.read(line.number(), cells, ofRow);
            if (ofRow.isEmpty() && ready.isPresent()) {
                submit(line, cells.getOrDefault(Column.ROW, "").strip(), ready.get(), ofRow);
            }
            if (!ofRow.isEmpty()) {
                refused++;
                ofRow.forEach(problems);
            }
        }

        private void submit(CsvLines.Line line, String row, RowReader.Ready ready, List<ImportProblem> ofRow) {
            try {
                Answer answer = submissions.submit(ready.submission());
                if (answer.repeated()) {
                    repeated++;
                } else {
                    accepted++;
                }
                position = Math.max(position, answer.position());
                if (ready.creates() != null) {
                    keys.created(ready.creates());
                }
            } catch (RefusedException e) {
                ofRow.add(new ImportProblem(
                        line.number(),
                        row,
                        "",
                        e.refusal().rule().id(),
                        e.refusal().args()));
            }
        }

        private Duration elapsed() {
            return Duration.ofNanos(System.nanoTime() - started);
        }
    }

    /** Counts bytes on the way. */
    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
