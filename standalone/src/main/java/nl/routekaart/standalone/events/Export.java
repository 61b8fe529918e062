package nl.routekaart.standalone.events;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.routekaart.archive.EventExport;
import nl.routekaart.archive.Moved;
import nl.routekaart.standalone.LanguageOption;
import nl.routekaart.standalone.Opened;
import nl.routekaart.standalone.Reported;
import nl.routekaart.standalone.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Words words = Words.of(Events.class, language.language());
        return Reported.to(spec, language.language(), () -> {
            try (Opened data = Opened.beside("events-export", language.language())) {
                Moved written = data.bean(EventExport.class).write(folder);
                return words.say(
                        "exported",
                        Long.toString(written.events()),
                        Long.toString(written.files()),
                        folder,
                        written.root().toString());
            }
        });
    }
}
