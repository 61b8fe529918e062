package nl.routekaart.benchmarks.publish;

import java.time.Duration;
import java.util.List;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.benchmarks.harness.Contender;
import nl.routekaart.benchmarks.harness.Figure;
import nl.routekaart.benchmarks.harness.Options;
import nl.routekaart.benchmarks.harness.Postgres;
import nl.routekaart.benchmarks.harness.Profile;
import nl.routekaart.benchmarks.harness.Rounds;
import nl.routekaart.benchmarks.product.MadeUp;
import nl.routekaart.benchmarks.product.Past;
import nl.routekaart.benchmarks.product.Product;
import nl.routekaart.content.SealedContent;
import nl.routekaart.fold.Register;
import nl.routekaart.history.HistoryQueries;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.message.RawEvents;
import nl.routekaart.publication.Edition;
import nl.routekaart.publication.PublicationContent;
import nl.routekaart.publication.PublicationReader;
import nl.routekaart.publication.parts.RecordedParts;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.versions.VersionQueries;
import nl.routekaart.versions.VersionView;
import nl.routekaart.view.ViewPositions;

/** Reads what a version contains from a database that holds much more. */
final class FromHistory {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final byte[] NOTHING = {};

    private FromHistory() {}

    static List<Figure> measure(Options options) throws Exception {
        int events = options.size(100_000, 1_000);
        int items = options.size(1_000, 20);
        try (Postgres postgres = Postgres.start()) {
            Postgres.Database database = postgres.database();
            Past.write(database, MadeUp.of(events, items), events);
            try (Product product = Product.start(database)) {
                if (!product.part(ViewPositions.class).await(events, PATIENCE)) {
                    throw new IllegalStateException("The views are not built");
                }
                product.withoutViews();
                database.execute("vacuum analyze");
                RawEvents raw = product.part(RawEvents.class);
                HistoryQueries history = product.part(HistoryQueries.class);
                VersionQueries versions = product.part(VersionQueries.class);
                PublicationReader reader =
                        new PublicationReader(history, versions, new RecordedParts(history, raw, null));
                VersionView newest = versions.all().getFirst();
                return Rounds.run(
                        options,
                        List.of(
                                () -> Profile.of(
                                        options,
                                        () -> Memory.around(
                                                "read, public", () -> read(reader, newest, Edition.PUBLIC, items))),
                                () -> Memory.around(
                                        "read, internal", () -> read(reader, newest, Edition.INTERNAL, items)),
                                () -> Memory.around("sealed content", () -> sealed(newest, raw)),
                                Contender.of("limit read", "ms", () -> asked(history, newest))));
            }
        }
    }

    private static byte[] read(PublicationReader reader, VersionView version, Edition edition, int items) {
        PublicationContent content = reader.read(version, edition, PublicationContent.PREVIEW);
        if (content.items().size() != items) {
            throw new IllegalStateException(content.items().size() + " items, not " + items);
        }
        return NOTHING;
    }

    private static byte[] sealed(VersionView version, RawEvents raw) {
        Register register = Register.upTo(version.cut() + 1, raw);
        if (SealedContent.ofVersion(new VersionId(version.id()), register, version.cut())
                .isEmpty()) {
            throw new IllegalStateException("Nothing is inside " + version.name());
        }
        return NOTHING;
    }

    private static double asked(HistoryQueries history, VersionView version) {
        long started = System.nanoTime();
        history.page(Subject.ITEM, Filter.ALL, PageRequest.first(PageRequest.MOST), PointInTime.at(version.cut()));
        return (System.nanoTime() - started) / 1e6;
    }
}
