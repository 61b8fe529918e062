package nl.routekaart.keys;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.installation.KeyInUse;
import nl.routekaart.secret.KeyName;

/** What is done with keys by those who keep them. */
public interface KeyKeeping {

    /** The newest key of a subject, destroyed or not; empty if nothing was ever encrypted of it. */
    Optional<KeyName> newest(UUID subject);

    /** Destroys a key and every one that its subject had before; see {@link nl.routekaart.secret.SubjectKeys#destroy}. */
    int destroy(KeyName upTo);

    /** Every key that the programme has signed with, the first first. */
    List<NoteKey> signingKeys();

    /** The key that is signed with now, if it is not the first. */
    Optional<KeyInUse> inUse();

    /** Signs with another key from now on, for which the present one vouches. */
    KeyInUse rotateKeys();
}
