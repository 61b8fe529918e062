package nl.routekaart.standalone.verify;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.InvalidValueException;
import nl.routekaart.seal.Trust;
import nl.routekaart.seal.Verification;
import nl.routekaart.standalone.KeysOption;
import nl.routekaart.standalone.LanguageOption;
import nl.routekaart.standalone.Output;
import nl.routekaart.standalone.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Checks a sealed file and says in plain words what holds. */
@Command(
        name = "verify",
        description = {
            "Check a sealed version, document or publication in JSON: sealed is signed in such a way that every change shows.",
            "Needs no database and no network: the file is checked against itself, and against the key and the"
                    + " fingerprint that you have from elsewhere."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the file holds", "1:it does not, or cannot be read"})
public final class Verify implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The file, as it was published.")
    private Path file = Path.of("");

    @Mixin
    private KeysOption keys = new KeysOption();

    @Option(
            names = "--fingerprint",
            paramLabel = "HEX",
            converter = Fingerprints.class,
            description = "The fingerprint of what was consented to (64 digits), as you have it from elsewhere.")
    private @Nullable Fingerprint fingerprint;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Words words = Words.of(Verify.class, language.language());
        PrintWriter out = Output.of(spec);
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            out.println(words.say("no-file", file));
            out.flush();
            return 1;
        }
        Trust trust = new Trust(keys.keys().stream().map(NoteKey::key).collect(Collectors.toSet()), fingerprint);
        Verification verification = Verification.of(bytes, trust);
        new Told(verification, trust, words).to(out);
        out.flush();
        return verification.holds() ? 0 : 1;
    }

    static final class Fingerprints implements ITypeConverter<Fingerprint> {

        @Override
        public Fingerprint convert(String text) {
            try {
                return new Fingerprint(text);
            } catch (InvalidValueException e) {
                throw new TypeConversionException("'" + text + "' is no fingerprint: 64 digits and letters a to f");
            }
        }
    }
}
