package nl.routekaart.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.installation.KeyInUse;
import nl.routekaart.keys.KeyKeeping;
import nl.routekaart.secret.KeyName;
import nl.routekaart.signature.Ed25519SigningKey;

/** Keys in memory; of one subject something was encrypted. */
final class KeysInHand implements KeyKeeping {

    static final UUID KNOWN = new UUID(1, 2);

    final List<KeyName> destroyed = new ArrayList<>();
    private final List<NoteKey> signing = new ArrayList<>(List.of(key()));

    private static NoteKey key() {
        return new NoteKey(
                "routekaart.localhost/log", Ed25519SigningKey.generate().verifyingKey());
    }

    @Override
    public Optional<KeyName> newest(UUID subject) {
        return subject.equals(KNOWN) ? Optional.of(new KeyName(KNOWN, 2)) : Optional.empty();
    }

    @Override
    public int destroy(KeyName upTo) {
        destroyed.add(upTo);
        return 1;
    }

    @Override
    public List<NoteKey> signingKeys() {
        return List.copyOf(signing);
    }

    @Override
    public Optional<KeyInUse> inUse() {
        int last = signing.size() - 1;
        return last == 0
                ? Optional.empty()
                : Optional.of(new KeyInUse(
                        signing.get(last).toString(), signing.get(last - 1).toString(), "note"));
    }

    @Override
    public KeyInUse rotateKeys() {
        signing.add(key());
        return inUse().orElseThrow();
    }
}
