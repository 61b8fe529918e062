package nl.routekaart.checkpoint;

import java.util.List;
import java.util.regex.Pattern;
import nl.routekaart.canonical.StrictBase64;
import nl.routekaart.merkle.Hash;
import nl.routekaart.signature.SigningKey;

/**
 * How long a log was, and what its root was then (C2SP {@code tlog-checkpoint}). Lines that others may have added after the
 * root are signed too, but say nothing that is understood here.
 *
 * @param origin which log
 * @param size how many leaves
 * @param root over those leaves
 */
public record Checkpoint(String origin, long size, Hash root) {

    private static final Pattern SIZE = Pattern.compile("0|[1-9]\\d{0,17}");

    public Checkpoint {
        if (origin.isBlank() || origin.contains("\n") || size < 0) {
            throw new IllegalArgumentException("Not a checkpoint: '" + origin + "' of size " + size);
        }
    }

    /**
     * Reads the text of a note.
     *
     * @throws IllegalArgumentException if it is no checkpoint
     */
    public static Checkpoint parse(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        if (lines.size() < 4 || !SIZE.matcher(lines.get(1)).matches()) {
            throw new IllegalArgumentException("Not a checkpoint: an origin, a size and a root, each on its line");
        }
        return new Checkpoint(
                lines.getFirst(), Long.parseLong(lines.get(1)), Hash.of(StrictBase64.readPlain(lines.get(2))));
    }

    /** The text that is signed. */
    public String text() {
        return origin + '\n' + size + '\n' + StrictBase64.plain(root.bytes()) + '\n';
    }

    /** The note to publish; the key signs under the name of the log. */
    public SignedNote signed(SigningKey key) {
        return SignedNote.sign(text(), origin, key);
    }
}
