package nl.routekaart.standalone.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.routekaart.bundle.BundleTrust;
import nl.routekaart.bundle.BundleVerification;
import nl.routekaart.bundle.HeldCheckpoint;
import nl.routekaart.standalone.KeysOption;
import nl.routekaart.standalone.LanguageOption;
import nl.routekaart.standalone.Output;
import nl.routekaart.standalone.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a bundle and says in plain words what holds, and else the first position that does not fit. */
@Command(
        name = "verify",
        description = {
            "Check a bundle: tree, checkpoints, every state, what was sealed and signed off.",
            "Needs no database and no network: the bundle is checked against itself, and against the checkpoints and"
                    + " the key that you have from elsewhere."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the bundle holds", "1:it does not, or cannot be read"})
public final class AuditVerify implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "The bundle, as it was exported.")
    private Path folder = Path.of("");

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "A checkpoint of the log that you kept; give each one that you have.")
    private List<Path> checkpoints = List.of();

    @Option(
            names = "--witness",
            paramLabel = "FILE",
            description = "The last checkpoint that a witness has seen; give that of each witness.")
    private List<Path> witnesses = List.of();

    @Option(
            names = "--earlier",
            paramLabel = "FOLDER",
            description = "An earlier bundle of the same log: it tells which event was changed since.")
    private @Nullable Path earlier;

    @Mixin
    private KeysOption keys = new KeysOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Words words = Words.of(Audit.class, language.language());
        PrintWriter out = Output.of(spec);
        try {
            isBundle(folder);
            if (earlier != null) {
                isBundle(earlier);
            }
            List<HeldCheckpoint> held = new ArrayList<>();
            for (Path file : checkpoints) {
                held.add(HeldCheckpoint.read(file.toString(), file));
            }
            for (Path file : witnesses) {
                held.add(HeldCheckpoint.read(words.say("of-witness", file), file));
            }
            BundleTrust trust = new BundleTrust(Set.copyOf(keys.keys()), held, earlier);
            long started = System.nanoTime();
            BundleVerification verification = BundleVerification.of(folder, trust);
            new BundleTold(verification, trust, words).to(out, System.nanoTime() - started);
            return verification.holds() ? 0 : 1;
        } catch (NotDirectoryException e) {
            out.println(words.say("no-bundle", String.valueOf(e.getMessage())));
            return 1;
        } catch (IOException e) {
            out.println(words.say("no-file", String.valueOf(e.getMessage())));
            return 1;
        } finally {
            out.flush();
        }
    }

    /** A folder that was typed wrong says nothing of any bundle: without this it would read as one that was changed. */
    private static void isBundle(Path folder) throws NotDirectoryException {
        if (!Files.isRegularFile(folder.resolve("events.ndjson"))
                && !Files.isRegularFile(folder.resolve("bundle.json"))) {
            throw new NotDirectoryException(folder.toString());
        }
    }
}
