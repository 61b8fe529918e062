package nl.routekaart.standalone.keys;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the passphrase comes from; never from the command line itself, where others can see it. */
final class Passphrase {

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "A file whose first line is the passphrase.")
    private @Nullable Path file;

    char[] read() throws IOException {
        if (file != null) {
            return Files.readAllLines(file).getFirst().toCharArray();
        }
        String given = System.getenv("ROUTEKAART_PASSPHRASE");
        if (given != null) {
            return given.toCharArray();
        }
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("Passphrase: ");
        if (typed == null) {
            throw new IOException("There is no passphrase: set ROUTEKAART_PASSPHRASE or --passphrase-file");
        }
        return typed;
    }
}
