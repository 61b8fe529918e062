package nl.routekaart.standalone.events;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.routekaart.archive.EventExport;
import nl.routekaart.archive.Moved;
import nl.routekaart.standalone.Reported;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes all events to a folder that is not there yet. */
@Command(
        name = "export",
        description = {
            "Write all events to a new folder, with a signature over them all (a checkpoint) and the files that documents name.",
            "It holds what is confidential. Names and remarks in it are encrypted, and the keys are not in it."
        },
        mixinStandardHelpOptions = true)
final class Export implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "The folder to write.")
    private Path folder = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        return Reported.to(spec, () -> {
            try (var application = Reported.opened()) {
                Moved written = application.getBean(EventExport.class).write(folder);
                return written.events() + " events and " + written.files() + " files are in " + folder + ". Root: "
                        + written.root() + ".";
            }
        });
    }
}
