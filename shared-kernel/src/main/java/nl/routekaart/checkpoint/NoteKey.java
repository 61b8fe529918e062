package nl.routekaart.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.routekaart.canonical.Sha256;
import nl.routekaart.canonical.StrictBase64;
import nl.routekaart.signature.VerifyingKey;

/**
 * A key under the name that it signs notes with.
 *
 * @param name who signs: no spaces, no plus
 * @param key with which a signature is checked
 */
public record NoteKey(String name, VerifyingKey key) {

    private static final Pattern NAME = Pattern.compile("[^\\s+\\p{Cntrl}]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern FORM = Pattern.compile("(?<name>[^+]+)\\+(?<id>[0-9a-f]{8})\\+(?<key>.+)");
    private static final byte[] ED25519 = {1};

    /** @throws IllegalArgumentException if nobody can be called so */
    public NoteKey {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of a key: '" + name + "'");
        }
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if it is no such key, or its id is not that of the key
     */
    public static NoteKey parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("Not a key for notes: '" + text + "'");
        }
        byte[] typed = StrictBase64.readPlain(form.group("key"));
        if (typed.length == 0 || typed[0] != ED25519[0]) {
            throw new IllegalArgumentException("Not an Ed25519 key: '" + text + "'");
        }
        NoteKey key = new NoteKey(form.group("name"), VerifyingKey.of(Arrays.copyOfRange(typed, 1, typed.length)));
        if (!key.id().equals(form.group("id"))) {
            throw new IllegalArgumentException("The id of the key is " + key.id() + ", not " + form.group("id"));
        }
        return key;
    }

    /** Four bytes, in hexadecimal digits, by which a signature says whose it is. */
    public String id() {
        byte[] digest = Sha256.of((name + '\n').getBytes(StandardCharsets.UTF_8), ED25519, key.bytes());
        return HexFormat.of().formatHex(digest, 0, NoteSignature.ID_LENGTH);
    }

    /** The key as it is handed to who checks notes: name, id and key with plus signs between them. */
    @Override
    public String toString() {
        byte[] bytes = key.bytes();
        byte[] typed = new byte[1 + bytes.length];
        typed[0] = ED25519[0];
        System.arraycopy(bytes, 0, typed, 1, bytes.length);
        return name + '+' + id() + '+' + StrictBase64.plain(typed);
    }
}
