package nl.routekaart.standalone.keys;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import nl.routekaart.keys.KeyBackup;
import nl.routekaart.keys.OwnerOnly;
import nl.routekaart.standalone.Reported;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes all keys to a file that is not there yet. */
@Command(name = "backup", description = "Write all keys to a new file.", mixinStandardHelpOptions = true)
final class Backup implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The file to write.")
    private Path file = Path.of("");

    @Mixin
    private Passphrase passphrase = new Passphrase();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        return Reported.to(spec, () -> {
            char[] secret = passphrase.read();
            try (var application = Reported.opened()) {
                write(application.getBean(KeyBackup.class).write(secret));
            }
            return "The keys are in " + file + ". Keep it apart from the database and from its passphrase.";
        });
    }

    private void write(byte[] backup) throws IOException {
        try {
            Files.createFile(file, OwnerOnly.file(file));
            Files.write(file, backup, StandardOpenOption.SYNC);
        } catch (FileAlreadyExistsException e) {
            throw new IOException("There is a file " + file + " already", e);
        }
    }
}
