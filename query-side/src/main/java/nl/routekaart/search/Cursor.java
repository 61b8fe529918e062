package nl.routekaart.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A place in a list, as text that only this list reads. */
public final class Cursor {

    private static final Rule NOT_READABLE = Rule.invalid("cursor-not-readable");
    private static final JsonMapper JSON = JsonMapper.shared();

    private Cursor() {}

    /** The text of a place. */
    public static String of(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(JSON.writeValueAsString(parts).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The parts of a place.
     *
     * @throws RefusedException ({@code cursor-not-readable}) if the text is not that of a place with so many parts
     */
    public static List<String> parts(String cursor, int count) {
        try {
            String[] parts = JSON.readValue(Base64.getUrlDecoder().decode(cursor), String[].class);
            if (parts.length == count) {
                return List.of(parts);
            }
        } catch (IllegalArgumentException | JacksonException | NullPointerException e) {
            throw unreadable();
        }
        throw unreadable();
    }

    /** A part that is an id. */
    public static UUID uuid(String part) {
        try {
            return UUID.fromString(part);
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    /** A part that is a number. */
    public static long number(String part) {
        try {
            return Long.parseLong(part);
        } catch (NumberFormatException e) {
            throw unreadable();
        }
    }

    /** The refusal of a cursor that no list gave. */
    public static RefusedException unreadable() {
        return new RefusedException(Refusal.of(NOT_READABLE));
    }
}
