package nl.routekaart.standalone.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.routekaart.bundle.BundleTrust;
import nl.routekaart.bundle.BundleVerification;
import nl.routekaart.bundle.HeldCheckpoint;
import nl.routekaart.checkpoint.NoteKey;
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

/** Checks a bundle and says in plain words what holds, and else the first position that does not fit. */
@Command(
        name = "verify",
        description = {
            "Check a bundle: tree, checkpoints, every state, what was sealed and signed off.",
            "Needs no database and no network: the bundle is checked against itself, and against the checkpoints and",
            "the key that you have from elsewhere."
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

    @Option(
            names = "--key",
            paramLabel = "NAME+ID+KEY",
            converter = NoteKeys.class,
            description = "A key of the programme, as you have it from elsewhere; give each one that it signed with.")
    private List<NoteKey> keys = List.of();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Words words = Words.of(Audit.class, language.language());
        PrintWriter out = Output.of(spec);
        try {
            List<HeldCheckpoint> held = new ArrayList<>();
            for (Path file : checkpoints) {
                held.add(new HeldCheckpoint(file.toString(), Files.readString(file)));
            }
            for (Path file : witnesses) {
                held.add(new HeldCheckpoint(words.say("of-witness", file), Files.readString(file)));
            }
            BundleTrust trust = new BundleTrust(Set.copyOf(keys), held, earlier);
            long started = System.nanoTime();
            BundleVerification verification = BundleVerification.of(folder, trust);
            new BundleTold(verification, trust, words).to(out, System.nanoTime() - started);
            return verification.holds() ? 0 : 1;
        } catch (IOException e) {
            out.println(words.say("no-file", String.valueOf(e.getMessage())));
            return 1;
        } finally {
            out.flush();
        }
    }

    static final class NoteKeys implements ITypeConverter<NoteKey> {

        @Override
        public NoteKey convert(String text) {
            return NoteKey.parse(text);
        }
    }
}
