package nl.routekaart.standalone.keys;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import nl.routekaart.keys.KeyBackup;
import nl.routekaart.keys.OwnerOnly;
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

/** Writes all keys to a file that is not there yet. */
@Command(name = "backup", description = "Write all keys to a new file.", mixinStandardHelpOptions = true)
final class Backup implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The file to write.")
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
            char[] secret = passphrase.read(words);
            try (Opened data = Opened.beside("keys-backup", language.language())) {
                write(data.bean(KeyBackup.class).write(secret), words);
            }
            return words.say("written", file);
        });
    }

    private void write(byte[] backup, Words words) throws IOException {
        try {
            Files.createFile(file, OwnerOnly.file(file));
            Files.write(file, backup, StandardOpenOption.SYNC);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(words.say("file-there", file), e);
        }
    }
}
