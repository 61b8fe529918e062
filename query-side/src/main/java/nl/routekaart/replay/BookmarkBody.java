package nl.routekaart.replay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.routekaart.message.EventJson;
import nl.routekaart.rule.FieldError;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/**
 * What an auditor asks to keep.
 *
 * @param about whose history is stepped through
 * @param position at which event
 * @param note what to remember
 */
record BookmarkBody(String about, long position, String note) {

    static final int LONGEST_NOTE = 4000;

    private static final Set<String> FIELDS = Set.of("about", "position", "note");
    private static final Pattern ABOUT =
            Pattern.compile("roadmap|(items|parties)/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
                    + "|versions/\\d{1,4}\\.\\d{1,4}(-[a-z0-9]{1,40})?");

    /**
     * Reads it.
     *
     * @param head the newest position that can be marked
     * @throws RefusedException {@code body-not-json}, {@code body-not-an-object}, or {@code input-invalid} with all that is wrong
     */
    static BookmarkBody read(byte[] body, long head) {
        JsonNode json = json(body);
        List<FieldError> errors = new ArrayList<>();
        json.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .map(name -> new FieldError(
                        "/" + name, "field-unknown", Map.of("field", name, "fields", "about, note, position")))
                .forEach(errors::add);
        String about = json.path("about").asString("roadmap");
        if (json.path("about").isContainer() || !ABOUT.matcher(about).matches()) {
            errors.add(new FieldError(
                    "/about",
                    "word-unknown",
                    Map.of("given", shortened(about), "words", "roadmap, items/<id>, parties/<id>, versions/<name>")));
        }
        JsonNode position = json.path("position");
        if (!position.isIntegralNumber() || !position.canConvertToLong() || !within(position.longValue(), head)) {
            errors.add(new FieldError(
                    "/position",
                    "number-not-between",
                    Map.of("given", shortened(position.toString()), "min", "1", "max", Long.toString(head))));
        }
        String note = json.path("note").asString("");
        if (!note.codePoints().allMatch(BookmarkBody::clean)) {
            errors.add(new FieldError("/note", "text-not-clean", Map.of()));
        }
        if (json.path("note").isContainer() || note.length() > LONGEST_NOTE) {
            errors.add(new FieldError(
                    "/note",
                    "text-too-long",
                    Map.of("length", Integer.toString(note.length()), "max", Integer.toString(LONGEST_NOTE))));
        }
        if (!errors.isEmpty()) {
            throw new RefusedException(Refusal.of(Rule.invalid("input-invalid"), "count", errors.size()), errors);
        }
        return new BookmarkBody(about, position.longValue(), note);
    }

    /** Whether a database keeps it, and a reader sees what was written. */
    private static boolean clean(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> "\n\r\t".indexOf(character) >= 0;
            case Character.SURROGATE -> false;
            case Character.FORMAT ->
                !(character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069);
            default -> true;
        };
    }

    private static boolean within(long position, long head) {
        return position >= 1 && position <= head;
    }

    private static JsonNode json(byte[] body) {
        try {
            JsonNode json = EventJson.mapper().readTree(new String(body, StandardCharsets.UTF_8));
            if (json.isObject()) {
                return json;
            }
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw new RefusedException(Refusal.of(
                    Rule.invalid("body-not-json"),
                    "line",
                    at == null ? 1 : Math.max(1, at.getLineNr()),
                    "column",
                    at == null ? 1 : Math.max(1, at.getColumnNr())));
        }
        throw new RefusedException(Refusal.of(Rule.invalid("body-not-an-object")));
    }

    private static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + '…';
    }
}
