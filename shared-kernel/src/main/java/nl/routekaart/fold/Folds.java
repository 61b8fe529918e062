package nl.routekaart.fold;

import java.util.List;
import nl.routekaart.cabinet.Cabinet;
import nl.routekaart.cabinet.CabinetEvent;
import nl.routekaart.consent.Consent;
import nl.routekaart.consent.ConsentEvent;
import nl.routekaart.dependency.Dependency;
import nl.routekaart.dependency.DependencyEvent;
import nl.routekaart.document.Document;
import nl.routekaart.document.DocumentEvent;
import nl.routekaart.figure.Figure;
import nl.routekaart.figure.FigureEvent;
import nl.routekaart.installation.Installation;
import nl.routekaart.installation.InstallationEvent;
import nl.routekaart.item.Item;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.EventCatalogue;
import nl.routekaart.message.EventReader;
import nl.routekaart.message.Upcasters;
import nl.routekaart.party.Party;
import nl.routekaart.party.PartyEvent;
import nl.routekaart.statement.Field;
import nl.routekaart.statement.Stamp;
import nl.routekaart.statement.Statements;
import nl.routekaart.version.IssuesWithoutRenderer;
import nl.routekaart.version.Version;
import nl.routekaart.version.VersionEvent;

/** What every event adds to what was said of its subject, whatever the subject. */
public final class Folds {

    /** Every event that can be stored. */
    public static final EventCatalogue CATALOGUE = EventCatalogue.of(
            PartyEvent.class,
            ItemEvent.class,
            DependencyEvent.class,
            FigureEvent.class,
            CabinetEvent.class,
            VersionEvent.class,
            DocumentEvent.class,
            ConsentEvent.class,
            InstallationEvent.class);

    /** Reads every event that was ever stored. */
    public static final EventReader READER =
            new EventReader(CATALOGUE, Upcasters.of(List.of(new IssuesWithoutRenderer())));

    private Folds() {}

    /**
     * What is said of a subject after an event.
     *
     * @throws IllegalArgumentException if the event is of another subject's kind, or of no subject's
     */
    public static Statements evolve(Statements said, DomainEvent event, Stamp stamp) {
        return switch (event) {
            case PartyEvent e -> Party.evolve(new Party(said), e, stamp).statements();
            case ItemEvent e -> Item.evolve(new Item(said), e, stamp).statements();
            case DependencyEvent e ->
                Dependency.evolve(new Dependency(said), e, stamp).statements();
            case FigureEvent e -> Figure.evolve(new Figure(said), e, stamp).statements();
            case CabinetEvent e -> Cabinet.evolve(new Cabinet(said), e, stamp).statements();
            case VersionEvent e -> Version.evolve(new Version(said), e, stamp).statements();
            case DocumentEvent e ->
                Document.evolve(new Document(said), e, stamp).statements();
            case ConsentEvent e -> Consent.evolve(new Consent(said), e, stamp).statements();
            case InstallationEvent e ->
                Installation.evolve(new Installation(said), e, stamp).statements();
            default -> throw new IllegalArgumentException("No subject folds " + event.getClass());
        };
    }

    /** Every field of a subject. */
    public static List<Field<?>> fields(Subject subject) {
        return switch (subject) {
            case PARTY -> Party.FIELDS;
            case ITEM -> Item.FIELDS;
            case DEPENDENCY -> Dependency.FIELDS;
            case FIGURE -> Figure.FIELDS;
            case CABINET -> Cabinet.FIELDS;
            case VERSION -> Version.FIELDS;
            case DOCUMENT -> Document.FIELDS;
            case CONSENT -> Consent.FIELDS;
            case INSTALLATION -> Installation.FIELDS;
        };
    }
}
