package nl.routekaart.standalone.importing;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.routekaart.imports.ImportProblem;
import nl.routekaart.imports.ImportReport;
import nl.routekaart.imports.ImportReportFile;
import nl.routekaart.standalone.LanguageOption;
import nl.routekaart.standalone.Output;
import nl.routekaart.standalone.remote.NotAnsweredException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports files, one after the other, and says what came of each. */
@Command(
        name = "import",
        description = {
            "Import CSV files in the format of docs/guides/import.md.",
            "Without --url the data folder (ROUTEKAART_DATA) is opened, which no server may be using."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every row was accepted", "1:it could not be done", "2:some rows were refused"})
public final class Import implements Callable<Integer> {

    private static final int REFUSED = 2;
    private static final int SHOWN = 20;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files, in the order in which they count.")
    private List<Path> files = List.of();

    @Option(names = "--dry-run", description = "Report every problem and record nothing.")
    private boolean dryRun;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Where the problems go as CSV, with a summary beside it as JSON (${DEFAULT-VALUE}).",
            defaultValue = "import-report.csv")
    private Path report = Path.of("import-report.csv");

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The server to import into (ROUTEKAART_URL); account ROUTEKAART_USER, ROUTEKAART_PASSWORD.",
            defaultValue = "${env:ROUTEKAART_URL}")
    private @Nullable URI url;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Output.of(spec);
        for (Path file : files) {
            if (!Files.isReadable(file)) {
                out.println("There is no file " + file + " that can be read.");
                return 1;
            }
        }
        Locale locale = language.language();
        Map<String, ImportReport> reports = new LinkedHashMap<>();
        try (Target target = url == null ? new DataFolder(dryRun) : new RemoteTarget(url, dryRun, locale);
                ImportReportFile problems = new ImportReportFile(report, locale)) {
            for (Path file : files) {
                problems.of(String.valueOf(file.getFileName()));
                long[] shown = {0};
                ImportReport result = target.run(
                        file,
                        problem -> {
                            problems.accept(problem);
                            if (++shown[0] <= SHOWN) {
                                out.println("  " + line(problem, locale));
                                out.flush();
                            }
                        },
                        progress -> {
                            out.println(file.getFileName() + ": " + progress.line());
                            out.flush();
                        });
                reports.put(String.valueOf(file.getFileName()), result);
                out.printf(
                        "%s: %d rows, %d %s, %d known already, %d refused%n",
                        file.getFileName(),
                        result.rows(),
                        result.accepted(),
                        dryRun ? "would be recorded" : "recorded",
                        result.repeated(),
                        result.refused());
                out.flush();
            }
            problems.summary(reports);
        } catch (ImportFailedException | NotAnsweredException e) {
            out.println(e.getMessage());
            out.flush();
            return 1;
        }
        boolean clean = reports.values().stream().allMatch(ImportReport::clean);
        out.println((clean ? "No problems. " : "Some rows were refused. ") + "Report: " + report);
        out.flush();
        return clean ? 0 : REFUSED;
    }

    private static String line(ImportProblem problem, Locale locale) {
        return "line " + problem.line()
                + (problem.row().isEmpty() ? "" : ", row " + problem.row())
                + (problem.column().isEmpty() ? "" : ", column " + problem.column())
                + ": " + problem.detail(locale);
    }
}
