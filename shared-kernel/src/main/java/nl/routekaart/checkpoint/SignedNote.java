package nl.routekaart.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.routekaart.signature.SigningKey;

/** A text with the signatures of those who vouch for it (C2SP {@code signed-note}). */
public final class SignedNote {

    private static final int MOST_SIGNATURES = 100;

    private final String text;
    private final List<NoteSignature> signatures;

    private SignedNote(String text, List<NoteSignature> signatures) {
        this.text = text;
        this.signatures = signatures;
    }

    /**
     * Signs a text.
     *
     * @param text ends in a line feed, has no control characters beside those
     * @param name what the key is called
     */
    public static SignedNote sign(String text, String name, SigningKey key) {
        check(text);
        byte[] signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
        String id = new NoteKey(name, key.verifyingKey()).id();
        return new SignedNote(text, List.of(NoteSignature.of(name, id, signature)));
    }

    /** @throws IllegalArgumentException if it is no signed note, whoever signed */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || end + 2 == note.length()) {
            throw new IllegalArgumentException("A note has signature lines after an empty line");
        }
        String text = note.substring(0, end + 1);
        check(text);
        List<String> lines = List.of(note.substring(end + 2, note.length() - 1).split("\n", -1));
        if (lines.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException("More than " + MOST_SIGNATURES + " signatures");
        }
        return new SignedNote(text, lines.stream().map(NoteSignature::parse).toList());
    }

    private static void check(String text) {
        if (!text.endsWith("\n") || text.codePoints().anyMatch(c -> c != '\n' && c < ' ')) {
            throw new IllegalArgumentException("Not the text of a note");
        }
    }

    /** What is vouched for. */
    public String text() {
        return text;
    }

    /** Whether this key signed, and none of the signatures in its name is wrong. */
    public boolean isSignedBy(NoteKey key) {
        List<NoteSignature> own = signatures(key.name(), key.id());
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        return !own.isEmpty() && own.stream().allMatch(signature -> key.key().verifies(message, signature.bytes()));
    }

    /** Whether a signature says that this key made it, which may be a lie. */
    public boolean claims(NoteKey key) {
        return !signatures(key.name(), key.id()).isEmpty();
    }

    /** The signatures that say that a key made them. */
    List<NoteSignature> signatures(String name, String id) {
        return signatures.stream().filter(signature -> signature.isOf(name, id)).toList();
    }

    /**
     * This note with the signatures that it has under it elsewhere.
     *
     * @throws IllegalArgumentException if the texts differ
     */
    public SignedNote with(SignedNote other) {
        if (!other.text.equals(text)) {
            throw new IllegalArgumentException("Signatures under another text");
        }
        SignedNote all = this;
        for (NoteSignature signature : other.signatures) {
            if (all.signatures.stream().noneMatch(one -> one.line().equals(signature.line()))) {
                all = all.with(signature);
            }
        }
        return all;
    }

    /** The same text with one more signature. */
    SignedNote with(NoteSignature signature) {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedNote(text, List.copyOf(more));
    }

    /** The note as it is published. */
    @Override
    public String toString() {
        return text
                + '\n'
                + signatures.stream().map(signature -> signature.line() + '\n').collect(Collectors.joining());
    }
}
