package nl.routekaart.standalone.keys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.routekaart.keys.KeyBackup;
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

/** Reads all keys from a backup into a data folder that has none. */
@Command(
        name = "restore",
        description = {
            "Restore all keys from a backup into a data folder that has none yet.",
            "Keys that were destroyed after the backup was made come back, and are destroyed again at the next start."
        },
        mixinStandardHelpOptions = true)
final class Restore implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Mixin
    private Passphrase passphrase = new Passphrase();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Words words = Words.of(Keys.class, language.language());
        return Reported.to(spec, language.language(), () -> {
            byte[] backup = Files.readAllBytes(file);
            char[] secret = passphrase.read(words);
            try (Opened data = Opened.alone("keys-restore", language.language())) {
                KeyBackup.Restored restored = data.bean(KeyBackup.class).read(backup, secret);
                return words.say("restored", Integer.toString(restored.keys()), Integer.toString(restored.destroyed()));
            }
        });
    }
}
