package nl.routekaart.checkpoint;

import java.util.List;
import nl.routekaart.keys.KeyStore;
import nl.routekaart.merkle.Hash;

/** Signs with the keys of the programme, under the name of the log. */
final class ProgrammeSigner implements LogSigner {

    private final KeyStore keys;
    private final String origin;

    ProgrammeSigner(KeyStore keys, String origin) {
        this.keys = keys;
        this.origin = origin;
    }

    @Override
    public String origin() {
        return origin;
    }

    @Override
    public List<NoteKey> keys() {
        return keys.verifyingKeys().stream()
                .map(key -> new NoteKey(origin, key))
                .toList();
    }

    @Override
    public List<SignedNote> handOvers() {
        return keys.handOvers();
    }

    @Override
    public SignedNote sign(long size, Hash root) {
        return new Checkpoint(origin, size, root).signed(keys.signingKey());
    }
}
