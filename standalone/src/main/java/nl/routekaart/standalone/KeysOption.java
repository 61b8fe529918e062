package nl.routekaart.standalone;

import java.util.List;
import nl.routekaart.checkpoint.NoteKey;
import picocli.CommandLine.Option;

/** Which keys of the programme a command may believe. */
public final class KeysOption {

    @Option(
            names = "--key",
            paramLabel = "NAME+ID+KEY",
            converter = NoteKeys.class,
            description =
                    "A key of the programme, as you have it from elsewhere; give each one that it has signed with.")
    private List<NoteKey> keys = List.of();

    public List<NoteKey> keys() {
        return keys;
    }
}
