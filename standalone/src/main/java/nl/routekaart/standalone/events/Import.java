package nl.routekaart.standalone.events;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.routekaart.archive.EventImport;
import nl.routekaart.archive.Moved;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.standalone.Reported;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads all events from such a folder into a data folder that has none. */
@Command(
        name = "import",
        description = {
            "Import what `events export` wrote into a data folder without events, all of it or nothing.",
            "Restore the keys first: with them the signed checkpoint is checked."
        },
        mixinStandardHelpOptions = true)
final class Import implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "The folder that was exported.")
    private Path folder = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "A key of the programme that the checkpoint may be signed with, where the keys are lost.")
    private List<String> keys = List.of();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        return Reported.to(spec, () -> {
            List<NoteKey> trusted = trusted();
            try (var application = Reported.opened()) {
                Moved read = application.getBean(EventImport.class).read(folder, trusted);
                return read.events() + " events and " + read.files() + " files were imported. Root: " + read.root()
                        + ", as was signed.";
            }
        });
    }

    private List<NoteKey> trusted() throws IOException {
        try {
            return keys.stream().map(NoteKey::parse).toList();
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
