package nl.routekaart.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.routekaart.canonical.Sha256;
import nl.routekaart.canonical.StrictBase64;
import nl.routekaart.signature.VerifyingKey;

/** How the keys of {@code signed-note} are written and told apart: a byte says what they sign. */
enum KeyForm {
    /** Signs the text of a note. */
    NOTE(1),
    /** Signs the text of a checkpoint and when it was seen (C2SP {@code tlog-cosignature}). */
    COSIGNATURE(4);

    private static final Pattern NAME = Pattern.compile("[^\\s+\\p{Cntrl}]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern FORM = Pattern.compile("(?<name>[^+]+)\\+(?<id>[0-9a-f]{8})\\+(?<key>.+)");

    private final byte[] type;

    KeyForm(int type) {
        this.type = new byte[] {(byte) type};
    }

    /** @throws IllegalArgumentException if nobody can be called so */
    static void check(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of a key: '" + name + "'");
        }
    }

    /** @throws IllegalArgumentException if it is no such key, or its id is not that of the key */
    <K> K parse(String text, BiFunction<String, VerifyingKey, K> key) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("Not a key for notes: '" + text + "'");
        }
        byte[] typed = StrictBase64.readPlain(form.group("key"));
        if (typed.length == 0 || typed[0] != type[0]) {
            throw new IllegalArgumentException("Not an Ed25519 key of this kind: '" + text + "'");
        }
        String name = form.group("name");
        VerifyingKey verifying = VerifyingKey.of(Arrays.copyOfRange(typed, 1, typed.length));
        if (!id(name, verifying).equals(form.group("id"))) {
            throw new IllegalArgumentException(
                    "The id of the key is " + id(name, verifying) + ", not " + form.group("id"));
        }
        return key.apply(name, verifying);
    }

    /** Four bytes, in hexadecimal digits, by which a signature says whose it is. */
    String id(String name, VerifyingKey key) {
        byte[] digest = Sha256.of((name + '\n').getBytes(StandardCharsets.UTF_8), type, key.bytes());
        return HexFormat.of().formatHex(digest, 0, NoteSignature.ID_LENGTH);
    }

    /** As it is handed to who checks notes: name, id and key with plus signs between them. */
    String write(String name, VerifyingKey key) {
        byte[] bytes = key.bytes();
        byte[] typed = new byte[1 + bytes.length];
        typed[0] = type[0];
        System.arraycopy(bytes, 0, typed, 1, bytes.length);
        return name + '+' + id(name, key) + '+' + StrictBase64.plain(typed);
    }
}
