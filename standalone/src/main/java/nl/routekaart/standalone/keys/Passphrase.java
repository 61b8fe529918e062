package nl.routekaart.standalone.keys;

import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.routekaart.standalone.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the passphrase comes from; never from the command line itself, where others can see it. */
final class Passphrase {

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "A file whose first line is the passphrase.")
    private @Nullable Path file;

    char[] read(Words words) throws IOException {
        if (file != null) {
            try (Stream<String> lines = Files.lines(file)) {
                return lines.findFirst()
                        .orElseThrow(() -> new IOException(words.say("no-passphrase")))
                        .toCharArray();
            } catch (UncheckedIOException e) {
                throw new IOException(words.say("passphrase-illegible", file), e);
            }
        }
        String given = System.getenv("ROUTEKAART_PASSPHRASE");
        if (given != null) {
            return given.toCharArray();
        }
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("%s", words.say("passphrase"));
        if (typed == null) {
            throw new IOException(words.say("no-passphrase"));
        }
        return typed;
    }
}
