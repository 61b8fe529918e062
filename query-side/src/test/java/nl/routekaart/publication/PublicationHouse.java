package nl.routekaart.publication;

import java.util.function.Consumer;
import nl.routekaart.history.HistoryQueries;
import nl.routekaart.history.HistoryView;
import nl.routekaart.publication.parts.RecordedParts;
import nl.routekaart.seal.ManifestSigner;
import nl.routekaart.versions.VersionQueries;
import nl.routekaart.view.TestEvents;
import nl.routekaart.view.ViewHouse;
import nl.routekaart.view.Views;
import org.jspecify.annotations.Nullable;

/** Publications of versions that were frozen in a history of their own. */
public final class PublicationHouse implements AutoCloseable {

    private final ViewHouse house = new ViewHouse();
    private final Views views;

    public PublicationHouse(Consumer<TestEvents> history) {
        history.accept(house.events);
        views = house.start(new HistoryView());
        house.settle(views);
    }

    /** What an edition of a version contains. */
    public PublicationContent content(String version, Edition edition) {
        return content(version, edition, PublicationParts.NONE);
    }

    /** What it contains with these parts. */
    public PublicationContent content(String version, Edition edition, PublicationParts parts) {
        return content(version, edition, parts, 1);
    }

    /** What an issue of it contains. */
    public PublicationContent content(String version, Edition edition, PublicationParts parts, int issue) {
        return content(version, Audience.of(edition), parts, issue);
    }

    /** What an issue of it contains for some of its readers. */
    public PublicationContent content(String version, Audience audience, PublicationParts parts, int issue) {
        VersionQueries versions = new VersionQueries(house.jdbc);
        return new PublicationReader(new HistoryQueries(house.jdbc), versions, parts)
                .read(versions.find(version).orElseThrow(), audience, issue);
    }

    /** What was recorded beside the items. */
    public PublicationParts recorded(@Nullable ManifestSigner signer) {
        return new RecordedParts(new HistoryQueries(house.jdbc), house.events, signer);
    }

    /** Records more. */
    public void happen(Consumer<TestEvents> more) {
        more.accept(house.events);
        house.settle(views);
    }

    @Override
    public void close() {
        views.stop();
        house.close();
    }
}
