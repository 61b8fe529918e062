package nl.routekaart.checkpoint;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.routekaart.canonical.StrictBase64;

/** One signature under a note, by the name and id of its key; {@code bytes} is what the key made. */
final class NoteSignature {

    static final int ID_LENGTH = 4;

    private static final Pattern LINE = Pattern.compile("— (?<name>\\S+) (?<bytes>\\S+)");

    private final String name;
    private final byte[] idAndBytes;

    private NoteSignature(String name, byte[] idAndBytes) {
        this.name = name;
        this.idAndBytes = idAndBytes;
    }

    static NoteSignature of(NoteKey key, byte[] signature) {
        byte[] id = HexFormat.of().parseHex(key.id());
        byte[] both = Arrays.copyOf(id, id.length + signature.length);
        System.arraycopy(signature, 0, both, id.length, signature.length);
        return new NoteSignature(key.name(), both);
    }

    /** @throws IllegalArgumentException if the line is no signature */
    static NoteSignature parse(String line) {
        Matcher form = LINE.matcher(line);
        if (!form.matches()) {
            throw new IllegalArgumentException("Not a signature line: '" + line + "'");
        }
        byte[] bytes = StrictBase64.readPlain(form.group("bytes"));
        if (bytes.length <= ID_LENGTH) {
            throw new IllegalArgumentException("Too short for a signature: '" + line + "'");
        }
        return new NoteSignature(form.group("name"), bytes);
    }

    boolean isOf(NoteKey key) {
        return name.equals(key.name())
                && HexFormat.of().formatHex(idAndBytes, 0, ID_LENGTH).equals(key.id());
    }

    byte[] bytes() {
        return Arrays.copyOfRange(idAndBytes, ID_LENGTH, idAndBytes.length);
    }

    /** Without the line feed at its end. */
    String line() {
        return "— " + name + ' ' + StrictBase64.plain(idAndBytes);
    }
}
