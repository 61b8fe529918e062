package nl.routekaart.standalone.importing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.routekaart.imports.ImportReport;
import nl.routekaart.imports.ImportReportFile;
import nl.routekaart.standalone.FileTrouble;
import nl.routekaart.standalone.LanguageOption;
import nl.routekaart.standalone.Output;
import nl.routekaart.standalone.Words;
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
            "With --url or ROUTEKAART_URL they go to a running service, as the account in ROUTEKAART_USER with the"
                    + " password in ROUTEKAART_PASSWORD.",
            "Otherwise the data folder (ROUTEKAART_DATA), or the database that is set, is opened, which no service may be using."
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
            description = "The address of the running service to import into; otherwise that in ROUTEKAART_URL.",
            defaultValue = "${env:ROUTEKAART_URL}")
    private @Nullable URI url;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Locale locale = language.language();
        Words words = Words.of(Import.class, locale);
        ImportTold told = new ImportTold(Output.of(spec), locale, words);
        Map<String, ImportReport> reports = new LinkedHashMap<>();
        try {
            for (Path file : files) {
                Files.newInputStream(file).close();
            }
            try (Target target =
                            url == null ? new DataFolder(dryRun, locale) : new RemoteTarget(url, dryRun, locale, told);
                    ImportReportFile problems = new ImportReportFile(report, locale)) {
                for (Path file : files) {
                    reports.put(String.valueOf(file.getFileName()), imported(file, target, problems, told));
                }
                problems.summary(reports);
            }
        } catch (IOException e) {
            told.say(FileTrouble.said(e, locale));
            return 1;
        }
        boolean clean = reports.values().stream().allMatch(ImportReport::clean);
        told.ended(clean, report);
        return clean ? 0 : REFUSED;
    }

    private ImportReport imported(Path file, Target target, ImportReportFile problems, ImportTold told)
            throws IOException {
        problems.of(String.valueOf(file.getFileName()));
        long[] shown = {0};
        ImportReport result = target.run(
                file,
                problem -> {
                    problems.accept(problem);
                    if (++shown[0] <= SHOWN) {
                        told.problem(problem);
                    }
                },
                progress -> told.progress(file, progress));
        told.done(file, result, dryRun);
        return result;
    }
}
