package nl.routekaart.seal;

import nl.routekaart.message.EventJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * A place in a file, for whoever looks for what was changed there.
 *
 * @param pointer the value that stands there, as a JSON pointer; empty before the first
 * @param offset the byte, from 0
 */
record Spot(String pointer, long offset) {

    /** Where a byte is: in the value that begins last before it. */
    static Spot of(byte[] file, long offset) {
        return read(file, offset);
    }

    /** Where a file stops being JSON; its end if it is. */
    static Spot broken(byte[] file) {
        return read(file, Long.MAX_VALUE);
    }

    /** Where two files begin to differ. */
    static Spot difference(byte[] file, byte[] other) {
        int same = 0;
        while (same < file.length && same < other.length && file[same] == other[same]) {
            same++;
        }
        return of(file, same);
    }

    private static Spot read(byte[] file, long until) {
        String pointer = "";
        try (JsonParser parser = EventJson.mapper().createParser(file)) {
            try {
                while (parser.nextToken() != null) {
                    if (parser.currentTokenLocation().getByteOffset() > until) {
                        return new Spot(pointer, until);
                    }
                    pointer = parser.streamReadContext().pathAsPointer().toString();
                }
                return new Spot(pointer, Math.min(until, file.length));
            } catch (JacksonException e) {
                return new Spot(
                        pointer, Math.min(until, parser.currentLocation().getByteOffset()));
            }
        }
    }

    @Override
    public String toString() {
        return (pointer.isEmpty() ? "/" : pointer) + ", byte " + offset;
    }
}
