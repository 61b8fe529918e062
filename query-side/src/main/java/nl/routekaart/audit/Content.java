package nl.routekaart.audit;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.routekaart.document.DocumentEvent;
import nl.routekaart.fold.Folds;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.EventJson;
import nl.routekaart.message.EventType;
import nl.routekaart.version.VersionEvent;
import tools.jackson.databind.JsonNode;

/** What an event says, as an entry keeps it: in its present shape, without what is long and kept elsewhere. */
final class Content {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Content() {}

    static JsonNode of(DomainEvent event) {
        return EventJson.mapper()
                .valueToTree(
                        switch (event) {
                            case VersionEvent.Sealed e -> new VersionEvent.Sealed(e.fingerprint(), "", "");
                            case DocumentEvent.Sealed e -> new DocumentEvent.Sealed(e.fingerprint(), "", "");
                            case DocumentEvent.PassageWritten e ->
                                new DocumentEvent.PassageWritten(e.passage(), e.order(), e.heading(), "", e.cites());
                            default -> event;
                        });
    }

    /** The event again. */
    static DomainEvent read(EventType type, JsonNode content) {
        return EventJson.mapper().treeToValue(content, Folds.CATALOGUE.classOf(type));
    }

    /** The ids of everything that is named in values. */
    static Set<UUID> ids(JsonNode... values) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (JsonNode value : values) {
            collect(value, ids);
        }
        return ids;
    }

    private static void collect(JsonNode value, Set<UUID> ids) {
        if (value.isString()) {
            id(value.stringValue()).ifPresent(ids::add);
        } else {
            value.forEach(member -> collect(member, ids));
        }
    }

    /** The id that a text is, if it is one. */
    static Optional<UUID> id(String text) {
        return text.length() == 36 && ID.matcher(text).matches()
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}
