package nl.routekaart.imports;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import nl.routekaart.canonical.Sha256;

/** What a row says, in 32 bytes: the same whatever the order of the columns and whichever empty ones are there. */
final class RowDigest {

    private static final char BETWEEN = '\u001F';
    private static final char AFTER = '\u001E';

    private RowDigest() {}

    static String of(Map<String, String> cells) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(cells)
                .forEach((column, cell) ->
                        text.append(column).append(BETWEEN).append(cell).append(AFTER));
        return Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
