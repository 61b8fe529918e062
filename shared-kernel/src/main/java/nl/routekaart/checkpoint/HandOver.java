package nl.routekaart.checkpoint;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.routekaart.signature.SigningKey;

/** The note in which a key of a log vouches for the one after it: who trusts the former need trust nobody for the latter. */
public final class HandOver {

    private static final String TEXT = "From now on this programme signs with\n";

    private HandOver() {}

    /**
     * Vouches for a key.
     *
     * @param next the key, under the name that the former signs with too
     * @param former the key that was signed with until then
     */
    public static SignedNote sign(NoteKey next, SigningKey former) {
        return SignedNote.sign(TEXT + next + '\n', next.name(), former);
    }

    /** The keys that can be trusted because keys that are trusted vouch for them, one through another. */
    public static Set<NoteKey> trusted(Collection<NoteKey> known, List<SignedNote> handOvers) {
        Set<NoteKey> trusted = new LinkedHashSet<>(known);
        boolean more = true;
        while (more) {
            more = false;
            for (SignedNote note : handOvers) {
                if (trusted.stream().anyMatch(key -> vouches(key, note))) {
                    more |= next(note).map(trusted::add).orElse(false);
                }
            }
        }
        return trusted;
    }

    private static boolean vouches(NoteKey key, SignedNote note) {
        return note.isSignedBy(key)
                && next(note).filter(next -> next.name().equals(key.name())).isPresent();
    }

    private static Optional<NoteKey> next(SignedNote note) {
        String text = note.text();
        if (!text.startsWith(TEXT)) {
            return Optional.empty();
        }
        try {
            return Optional.of(NoteKey.parse(text.substring(TEXT.length(), text.length() - 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
