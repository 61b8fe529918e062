package nl.routekaart.standalone.witness;

import java.io.IOException;
import java.util.List;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.merkle.TilePath;

/** The log that is watched, as anybody may read it. What it gives is believed by nobody. */
interface LogSource {

    /** Where it is. */
    String name();

    /** The newest checkpoint. */
    SignedNote checkpoint() throws IOException;

    /** The hashes of a tile, as many as its path says. */
    byte[] tile(TilePath path) throws IOException;

    /** Which keys it says that it signs with. */
    Keys keys() throws IOException;

    /**
     * What a log says of its keys.
     *
     * @param all every key that it has signed with
     * @param handOvers the notes in which one vouches for the next
     */
    record Keys(List<NoteKey> all, List<SignedNote> handOvers) {

        static final Keys NONE = new Keys(List.of(), List.of());

        public Keys {
            all = List.copyOf(all);
            handOvers = List.copyOf(handOvers);
        }
    }
}
