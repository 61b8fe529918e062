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

    /** @param id of the key that made it */
    static NoteSignature of(String name, String id, byte[] signature) {
        byte[] both = Arrays.copyOf(HexFormat.of().parseHex(id), ID_LENGTH + signature.length);
        System.arraycopy(signature, 0, both, ID_LENGTH, signature.length);
        return new NoteSignature(name, both);
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

    boolean isOf(String signer, String id) {
        return name.equals(signer)
                && HexFormat.of().formatHex(idAndBytes, 0, ID_LENGTH).equals(id);
    }

    byte[] bytes() {
        return Arrays.copyOfRange(idAndBytes, ID_LENGTH, idAndBytes.length);
    }

    /** Without the line feed at its end. */
    String line() {
        return "— " + name + ' ' + StrictBase64.plain(idAndBytes);
    }
}
