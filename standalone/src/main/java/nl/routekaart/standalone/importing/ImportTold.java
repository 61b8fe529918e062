package nl.routekaart.standalone.importing;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import nl.routekaart.imports.ImportProblem;
import nl.routekaart.imports.ImportProgress;
import nl.routekaart.imports.ImportReport;
import nl.routekaart.standalone.Printable;
import nl.routekaart.standalone.Words;

/**
 * What an import says of itself while it runs.
 *
 * @param out where
 * @param language in which
 * @param words of that language
 */
record ImportTold(PrintWriter out, Locale language, Words words) {

    void problem(ImportProblem problem) {
        say("  "
                + words.say("line", Long.toString(problem.line()))
                + (problem.row().isEmpty() ? "" : words.say("row", Printable.text(problem.row())))
                + (problem.column().isEmpty() ? "" : words.say("column", Printable.text(problem.column())))
                + ": " + Printable.text(problem.detail(language)));
    }

    void progress(Path file, ImportProgress progress) {
        say(words.say(
                        "progress",
                        file.getFileName(),
                        Long.toString(progress.rows()),
                        Long.toString(progress.refused()),
                        Long.toString(Math.round(progress.rate())))
                + progress.remaining()
                        .map(left -> words.say("left", Long.toString(Math.max(1, left.toSeconds()))))
                        .orElse(""));
    }

    /** From now on the service is waited for. */
    void sent(Path file) {
        say(words.say("sent", file.getFileName()));
    }

    void waiting(Duration since) {
        say(words.say("waiting", Long.toString(since.toSeconds())));
    }

    void done(Path file, ImportReport result, boolean dryRun) {
        say(words.say(
                dryRun ? "tried" : "done",
                file.getFileName(),
                Long.toString(result.rows()),
                Long.toString(result.accepted()),
                Long.toString(result.repeated()),
                Long.toString(result.refused())));
    }

    void ended(boolean clean, Path report) {
        say(words.say(clean ? "clean" : "refused", report));
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }
}
