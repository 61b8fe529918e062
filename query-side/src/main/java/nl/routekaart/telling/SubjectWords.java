package nl.routekaart.telling;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.routekaart.audit.AuditEntry;
import nl.routekaart.consent.Nature;
import nl.routekaart.document.DocumentType;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Word;
import tools.jackson.databind.JsonNode;

/** How the subject of an entry is spoken of, by what it was known by at its position. */
record SubjectWords(Speech speech, AuditEntry entry) {

    /** What the subject of the entry is known by. */
    Optional<String> about(String field) {
        JsonNode value = entry.about().path(field);
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }

    Optional<UUID> aboutId(String field) {
        return about(field).map(UUID::fromString);
    }

    String nature() {
        return about("nature")
                .flatMap(word -> Word.find(Nature.class, word))
                .orElse(Nature.CONSENT)
                .word();
    }

    /** What was signed off: a document, or else a version. */
    String target() {
        return aboutId("document")
                .map(id -> speech.say("the.text", Map.of("name", speech.name(id))))
                .or(() -> aboutId("version").map(speech::version))
                .orElseGet(() -> speech.say("the.unknown-content"));
    }

    /** What was asked: {@code instemming met versie 1.0 van de Routekaart}. */
    String request() {
        return speech.say("request." + nature(), Map.of("target", target()));
    }

    /** The subject of the entry with its article: {@code het agendapunt “Landelijk waterstofnetwerk”}. */
    String subject() {
        return switch (entry.subject()) {
            case PARTY -> about("name").orElseGet(() -> speech.say("name.unknown"));
            case ITEM -> speech.say("the.item", Map.of("name", title("title")));
            case DEPENDENCY ->
                speech.say(
                        "the.dependency",
                        Map.of(
                                "needing",
                                        aboutId("needing")
                                                .map(speech::quoted)
                                                .orElseGet(() -> speech.say("name.unknown")),
                                "needed",
                                        aboutId("needed")
                                                .map(speech::quoted)
                                                .orElseGet(() -> speech.say("name.unknown"))));
            case FIGURE -> {
                Map<String, String> given = new TreeMap<>(Map.of("name", title("quantity")));
                about("year").map(EdtfDate::parse).map(speech::date).ifPresent(year -> given.put("year", year));
                yield speech.say("the.figure", given);
            }
            case CABINET -> speech.say("the.cabinet", Map.of("name", title("name")));
            case VERSION -> speech.say("the.version", Map.of("name", title("name")));
            case DOCUMENT ->
                speech.say(
                        "the.document",
                        Map.of(
                                "type",
                                about("type")
                                        .flatMap(word -> Word.find(DocumentType.class, word))
                                        .map(speech::word)
                                        .orElseGet(() -> speech.say("document")),
                                "name",
                                title("title")));
            case CONSENT ->
                speech.say(
                        "the.consent",
                        Map.of(
                                "request",
                                request(),
                                "party",
                                aboutId("party").map(speech::name).orElseGet(() -> speech.say("name.unknown"))));
            case INSTALLATION -> speech.say("the.installation");
        };
    }

    private String title(String field) {
        return about(field).orElseGet(() -> speech.say("name.unknown"));
    }
}
