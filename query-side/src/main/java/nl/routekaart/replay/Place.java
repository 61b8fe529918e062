package nl.routekaart.replay;

import java.util.List;
import nl.routekaart.search.Cursor;

/**
 * From where is stepped, and which way.
 *
 * @param direction which way
 * @param from from which position, itself left out
 */
record Place(Direction direction, long from) {

    static final Place START = new Place(Direction.AFTER, 0);

    static Place after(long position) {
        return new Place(Direction.AFTER, position);
    }

    static Place before(long position) {
        return new Place(Direction.BEFORE, position);
    }

    /** As a cursor that only a replay reads. */
    String cursor() {
        return Cursor.of(direction.name(), Long.toString(from));
    }

    /** @throws nl.routekaart.rule.RefusedException {@code cursor-not-readable} if no replay gave it */
    static Place read(String cursor) {
        List<String> parts = Cursor.parts(cursor, 2);
        long from = Cursor.number(parts.get(1));
        if (from < 0 || from > Long.MAX_VALUE / 16) {
            throw Cursor.unreadable();
        }
        return switch (parts.get(0)) {
            case "AFTER" -> after(from);
            case "BEFORE" -> before(from);
            default -> throw Cursor.unreadable();
        };
    }
}
