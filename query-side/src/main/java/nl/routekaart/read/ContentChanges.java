package nl.routekaart.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import nl.routekaart.content.SealedContent;
import nl.routekaart.document.DocumentEvent;
import nl.routekaart.fold.Folds;
import nl.routekaart.fold.Register;
import nl.routekaart.kernel.DocumentId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.message.RawEvents;
import nl.routekaart.seal.Element;
import nl.routekaart.seal.SealedManifest;
import nl.routekaart.version.VersionEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Where two contents of a version or document differ, element by element as they are sealed. It is made from the events
 * when it is asked for: of a document from its own, of a version from all up to its cut.
 */
@Component
final class ContentChanges {

    private final RawEvents events;

    ContentChanges(RawEvents events) {
        this.events = events;
    }

    /**
     * Something that reads otherwise.
     *
     * @param path where it stands (RFC 6901)
     * @param before what stood there; absent if nothing did
     * @param after what stands there; absent if nothing does
     */
    record Change(
            String path,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    /**
     * What changed since a content was sealed.
     *
     * @param from its fingerprint
     * @param to the fingerprint of the present content; absent: as it reads now
     */
    List<Change> between(Subject subject, UUID id, String from, @Nullable String to) {
        Map<String, Long> cuts = cuts(id);
        Long asked = cuts.get(from);
        if (asked == null) {
            return List.of();
        }
        Long now = to == null ? null : cuts.get(to);
        if (subject == Subject.DOCUMENT) {
            Register own = Register.upTo(events.head(), events);
            long position = now == null ? events.head() : now;
            return differing(
                    SealedContent.ofDocument(new DocumentId(id), own, asked),
                    SealedContent.ofDocument(new DocumentId(id), own, position));
        }
        long present = now == null ? newestCut(id).orElse(asked) : now;
        Register all = Register.upTo(Math.max(asked, present) + 1, events);
        return differing(
                SealedContent.ofVersion(new VersionId(id), all, asked),
                SealedContent.ofVersion(new VersionId(id), all, present));
    }

    private Optional<Long> newestCut(UUID version) {
        return Register.upTo(events.head(), events)
                .find(Subject.VERSION, version)
                .flatMap(entry -> SealedContent.cut(entry.statements()));
    }

    /** The last position inside each content that was ever sealed, by its fingerprint. */
    private Map<String, Long> cuts(UUID id) {
        Map<String, Long> cuts = new LinkedHashMap<>();
        events.ofSubject(id).stream()
                .map(event -> Folds.READER.read(event).event())
                .forEach(event -> {
                    switch (event) {
                        case VersionEvent.Sealed e ->
                            cuts.put(
                                    e.fingerprint().hex(),
                                    SealedManifest.claims(e.jws()).cut());
                        case DocumentEvent.Sealed e ->
                            cuts.put(
                                    e.fingerprint().hex(),
                                    SealedManifest.claims(e.jws()).cut());
                        default -> {}
                    }
                });
        return cuts;
    }

    private static List<Change> differing(List<Element> before, List<Element> after) {
        Map<String, JsonNode> old = values(before);
        Map<String, JsonNode> present = values(after);
        SortedSet<String> paths = new TreeSet<>(old.keySet());
        paths.addAll(present.keySet());
        List<Change> changes = new ArrayList<>();
        for (String path : paths) {
            if (!Objects.equals(old.get(path), present.get(path))) {
                changes.add(new Change(path, old.get(path), present.get(path)));
            }
        }
        return changes;
    }

    private static Map<String, JsonNode> values(List<Element> elements) {
        Map<String, JsonNode> values = new TreeMap<>();
        elements.forEach(element -> values.put(element.pointer(), element.value()));
        return values;
    }
}
