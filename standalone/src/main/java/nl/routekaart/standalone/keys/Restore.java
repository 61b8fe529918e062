package nl.routekaart.standalone.keys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.routekaart.keys.KeyBackup;
import nl.routekaart.standalone.Reported;
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

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        return Reported.to(spec, () -> {
            byte[] backup = Files.readAllBytes(file);
            char[] secret = passphrase.read();
            try (var application = Reported.opened()) {
                KeyBackup.Restored restored =
                        application.getBean(KeyBackup.class).read(backup, secret);
                return restored.keys() + " keys were restored, " + restored.destroyed() + " of them destroyed before.";
            }
        });
    }
}
