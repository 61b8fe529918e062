package nl.routekaart.checkpoint;

import nl.routekaart.signature.VerifyingKey;

/**
 * A key under the name that it signs notes with.
 *
 * @param name who signs: no spaces, no plus
 * @param key with which a signature is checked
 */
public record NoteKey(String name, VerifyingKey key) {

    /** @throws IllegalArgumentException if nobody can be called so */
    public NoteKey {
        KeyForm.check(name);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if it is no such key, or its id is not that of the key
     */
    public static NoteKey parse(String text) {
        return KeyForm.NOTE.parse(text, NoteKey::new);
    }

    /** Four bytes, in hexadecimal digits, by which a signature says whose it is. */
    public String id() {
        return KeyForm.NOTE.id(name, key);
    }

    /** The key as it is handed to who checks notes: name, id and key with plus signs between them. */
    @Override
    public String toString() {
        return KeyForm.NOTE.write(name, key);
    }
}
