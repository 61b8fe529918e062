package nl.routekaart.bundle;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import nl.routekaart.merkle.Hash;
import nl.routekaart.merkle.QuickEventLine;
import nl.routekaart.message.StoredEvent;

/** A line of the events of a bundle. */
public sealed interface BundleLine {

    /** What stands for an event that the reader may not read: the hash of its leaf. */
    record Withheld(Hash leaf) implements BundleLine {}

    /** An event with the hash of its leaf. */
    record Shown(Hash leaf, StoredEvent event) implements BundleLine {}

    /**
     * The store had no event at this position, or one that nothing can be made of. The tree cannot be made from such a
     * bundle; it is written so that the check can say where.
     */
    record Absent(Hash leaf, String why) implements BundleLine {}

    /** Why a line is {@link Absent}: there was no event. */
    String MISSING = "missing";

    /** Why a line is {@link Absent}: what was there is no event. */
    String UNREADABLE = "unreadable";

    /** How the lack of an event is written. */
    static String absent(String why) {
        return "{\"absent\":\"" + why + "\"}";
    }

    /** Reads a line, in UTF-8 and without its line feed; what cannot be read is absent. */
    static BundleLine read(long position, byte[] line) {
        if (line.length > LineChunks.LONGEST) {
            return new Absent(Hash.leaf(line), UNREADABLE);
        }
        if (line.length < OtherLine.LONGEST) {
            Matcher other = OtherLine.FORM.matcher(new String(line, StandardCharsets.UTF_8));
            if (other.matches()) {
                return other.group("leaf") == null
                        ? new Absent(Hash.leaf(line), other.group("why"))
                        : new Withheld(Hash.of(HexFormat.of().parseHex(other.group("leaf"))));
            }
        }
        Hash leaf = Hash.leaf(line);
        try {
            return new Shown(leaf, QuickEventLine.read(position, line));
        } catch (IllegalArgumentException e) {
            return new Absent(leaf, UNREADABLE);
        }
    }

    /** The hash of the leaf that a line is or stands for, without reading what it says. */
    static Hash leaf(byte[] line) {
        return line.length < OtherLine.LONGEST && read(0, line) instanceof Withheld hidden
                ? hidden.leaf()
                : Hash.leaf(line);
    }

    /** The hash of the leaf. */
    Hash leaf();
}
