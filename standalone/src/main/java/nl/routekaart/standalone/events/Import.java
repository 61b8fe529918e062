package nl.routekaart.standalone.events;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.routekaart.archive.EventImport;
import nl.routekaart.archive.Moved;
import nl.routekaart.standalone.KeysOption;
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

    @Mixin
    private KeysOption keys = new KeysOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Words words = Words.of(Events.class, language.language());
        return Reported.to(spec, language.language(), () -> {
            try (Opened data = Opened.alone("events-import", language.language())) {
                Moved read = data.bean(EventImport.class).read(folder, keys.keys());
                return words.say(
                        "imported",
                        Long.toString(read.events()),
                        Long.toString(read.files()),
                        read.root().toString());
            }
        });
    }
}
