package nl.routekaart.benchmarks.publish;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.routekaart.benchmarks.harness.Contender;
import nl.routekaart.benchmarks.harness.Figure;
import nl.routekaart.benchmarks.harness.Options;
import nl.routekaart.benchmarks.harness.Profile;
import nl.routekaart.benchmarks.harness.Reading;
import nl.routekaart.benchmarks.harness.Result;
import nl.routekaart.benchmarks.harness.Rounds;
import nl.routekaart.benchmarks.harness.Suite;
import nl.routekaart.publication.Edition;
import nl.routekaart.publication.Language;
import nl.routekaart.publication.PublicationContent;
import nl.routekaart.publication.form.Format;
import nl.routekaart.publication.form.PaperMarkup;

/** Milliseconds and memory for a publication: to read it from a long history, and to write it in each form. */
public final class Publish implements Suite {

    /** So many in a row, to see whether anything stays behind. */
    private static final int MANY = 20;

    @Override
    public String name() {
        return "publish";
    }

    @Override
    public String about() {
        return """
                A publication of a made-up version of 1,000 items of all kinds, each with a date that moved and a dependency,
                written in each form, for both editions and in both languages, one thread: milliseconds, memory allocated, the
                most heap in use meanwhile beyond what was in use before, and the size of the file. *bare* is openhtmltopdf on
                the same markup: without tags, bookmarks, drawings and fonts of its own, so no PDF that may be published.
                *limit* writes the same bytes to a file and no more. *live* is the heap that is in use after a full collection,
                before and after twenty renderings of the PDF, in both languages. *read* reads what a version contains from a database with 100,000
                events of 1,000 items; *sealed content* makes the elements of its seal again from the raw events; *limit read*
                asks the history for all items at the version's cut, once.
                """;
    }

    @Override
    public Result run(Options options) throws Exception {
        List<Figure> figures = new ArrayList<>(FromHistory.measure(options));
        int items = options.size(1000, 30);
        Path file = Files.createTempFile("publication", ".bytes");
        try {
            List<Contender> contenders = new ArrayList<>();
            for (Edition edition : Edition.values()) {
                PublicationContent content = MadeUpVersion.of(items, edition);
                for (Language language : Language.values()) {
                    for (Format format : Format.values()) {
                        String name = name(format, edition, language);
                        contenders.add(() -> Profile.of(options, () -> made(content, format, language, name)));
                    }
                }
            }
            PublicationContent content = MadeUpVersion.of(items, Edition.PUBLIC);
            String markup = PaperMarkup.of(content, Language.DUTCH);
            contenders.add(() -> Memory.around("bare pdf", () -> Bare.pdf(markup)));
            for (Format format : Format.values()) {
                byte[] bytes = format.write(content, Language.DUTCH);
                contenders.add(Contender.of("limit " + format.word(), "ms", () -> written(file, bytes)));
            }
            contenders.add(() -> live(content, options.size(MANY, 2)));
            figures.addAll(Rounds.run(options, contenders));
        } finally {
            Files.delete(file);
        }
        return new Result(name(), options.rounds(), figures, ratios(figures));
    }

    private static Map<String, Double> ratios(List<Figure> figures) {
        Result.Ratios ratios = new Result.Ratios(figures);
        for (Format format : Format.values()) {
            ratios.add(
                    format.word() + "/limit", name(format, Edition.PUBLIC, Language.DUTCH), "limit " + format.word());
        }
        return ratios.add("pdf/bare", name(Format.PDF, Edition.PUBLIC, Language.DUTCH), "bare pdf")
                .add("read/limit", "read, public", "limit read")
                .add("live after/before", "live after", "live before")
                .all();
    }

    private static String name(Format format, Edition edition, Language language) {
        return format.word() + ", " + edition.word() + ", " + language.word();
    }

    private static List<Reading> made(PublicationContent content, Format format, Language language, String name)
            throws Exception {
        return Memory.around(name, () -> format.write(content, language));
    }

    private static List<Reading> live(PublicationContent content, int many) throws InterruptedException {
        double before = Memory.live();
        for (int i = 0; i < many; i++) {
            Format.PDF.write(content, Language.values()[i % Language.values().length]);
        }
        return List.of(new Reading("live before", "MB", before), new Reading("live after", "MB", Memory.live()));
    }

    private static double written(Path file, byte[] bytes) throws Exception {
        long started = System.nanoTime();
        Files.write(file, bytes);
        return (System.nanoTime() - started) / 1e6;
    }
}
