package nl.routekaart.audit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.routekaart.cabinet.Cabinet;
import nl.routekaart.consent.Consent;
import nl.routekaart.dependency.Dependency;
import nl.routekaart.document.Document;
import nl.routekaart.figure.Figure;
import nl.routekaart.item.Item;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.EventJson;
import nl.routekaart.party.Party;
import nl.routekaart.statement.Field;
import nl.routekaart.version.Version;
import nl.routekaart.view.Folded;
import nl.routekaart.view.FoldedTable;
import nl.routekaart.view.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a subject was known by when something happened to it: kept with the entry, so that no later name gets into it. */
final class About {

    private static final Map<Subject, List<Field<?>>> FIELDS = new EnumMap<>(Map.of(
            Subject.PARTY, List.of(Party.NAME, Party.KIND),
            Subject.ITEM, List.of(Item.TITLE, Item.KIND),
            Subject.DEPENDENCY, List.of(Dependency.NEEDING, Dependency.NEEDED),
            Subject.FIGURE, List.of(Figure.QUANTITY, Figure.YEAR),
            Subject.CABINET, List.of(Cabinet.NAME),
            Subject.VERSION, List.of(Version.NAME),
            Subject.DOCUMENT, List.of(Document.TITLE, Document.TYPE, Document.VERSION),
            Subject.CONSENT,
                    List.of(
                            Consent.PARTY,
                            Consent.NATURE,
                            Consent.VERSION,
                            Consent.DOCUMENT,
                            Consent.FINGERPRINT,
                            Consent.MANNER),
            Subject.INSTALLATION, List.of()));

    /** What people call a subject; the others have no name of their own. */
    private static final Map<Subject, Field<?>> NAMES = new EnumMap<>(Map.of(
            Subject.PARTY, Party.NAME,
            Subject.ITEM, Item.TITLE,
            Subject.FIGURE, Figure.QUANTITY,
            Subject.CABINET, Cabinet.NAME,
            Subject.VERSION, Version.NAME,
            Subject.DOCUMENT, Document.TITLE));

    private About() {}

    /** What it is known by after the event; what was taken back by it, as it was before. */
    static ObjectNode of(Step step) {
        ObjectNode about = EventJson.mapper().createObjectNode();
        Subject subject = step.after().subject();
        for (Field<?> field : FIELDS.getOrDefault(subject, List.of())) {
            value(step.after(), field)
                    .or(() -> value(step.before(), field))
                    .ifPresent(value ->
                            about.set(field.key(), FoldedTable.json(subject).value(value)));
        }
        return about;
    }

    /**
     * Ends in peace if a view can have kept this of a subject.
     *
     * @throws IllegalArgumentException or a {@link tools.jackson.core.JacksonException} otherwise
     */
    static void check(Subject subject, JsonNode about) {
        if (!about.isObject()) {
            throw new IllegalArgumentException("Nothing about " + subject);
        }
        for (Field<?> field : FIELDS.getOrDefault(subject, List.of())) {
            if (about.has(field.key())) {
                FoldedTable.json(subject).readValue(field.key(), about.get(field.key()));
            }
        }
    }

    /** What people call a subject. */
    static Optional<String> name(Folded folded) {
        return Optional.ofNullable(NAMES.get(folded.subject()))
                .flatMap(field -> value(folded, field))
                .map(Object::toString);
    }

    private static Optional<Object> value(Folded folded, Field<?> field) {
        return folded.statements().value(field).map(value -> value);
    }
}
