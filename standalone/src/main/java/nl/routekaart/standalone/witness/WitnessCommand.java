package nl.routekaart.standalone.witness;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.standalone.LanguageOption;
import nl.routekaart.standalone.NoteKeys;
import nl.routekaart.standalone.Output;
import nl.routekaart.standalone.Words;
import nl.routekaart.standalone.remote.RemoteAccount;
import nl.routekaart.standalone.remote.ServiceOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps watch over a log from outside. */
@Command(
        name = "witness",
        description = {
            "Keep watch over the log of a running service, on a machine that it cannot reach into.",
            "Keeps in FOLDER the newest checkpoint that it found to continue the one before, by hashes that it fetches and adds"
                    + " up itself. No account is needed. Where the log does not continue what is kept, both checkpoints are kept as evidence"
                    + " in FOLDER/alarm, and the alarm stands until a person decides."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the log continues what was kept",
            "1:that could not be found out; nothing was changed, look again later",
            "3:ALARM: the log does not continue what was kept"
        })
public final class WitnessCommand implements Callable<Integer> {

    private static final Duration LINGER = Duration.ofSeconds(20);

    @Parameters(
            paramLabel = "FOLDER",
            description = "Where the witness keeps what it has seen; made if it is not there.")
    private Path folder = Path.of("");

    @Mixin
    private ServiceOption service = new ServiceOption();

    @Option(
            names = "--key",
            paramLabel = "NAME+ID+KEY",
            converter = NoteKeys.class,
            description = {
                "A key of the log, as you have it from elsewhere; trusted from now on. Without one, the key that the log"
                        + " shows at the first look is believed, and no other after that unless a trusted one vouches for it."
            })
    private List<NoteKey> keys = List.of();

    @Option(
            names = "--follow",
            description = "Go on looking, until there is an alarm. Otherwise it looks once, as a timer wants it.")
    private boolean follow;

    @Option(
            names = "--every",
            paramLabel = "30s|5m|1h",
            converter = Converters.Durations.class,
            description = "How often it looks with --follow or --listen (1m).")
    private Duration every = Duration.ofMinutes(1);

    @Option(
            names = "--sign-as",
            paramLabel = "NAME",
            description = {
                "Sign each checkpoint that is kept (C2SP tlog-cosignature) under this name, such as"
                        + " witness.example/partner. The key is made in FOLDER the first time, and goes on signing without this option."
            })
    private @Nullable String name;

    @Option(
            names = "--listen",
            paramLabel = "[HOST:]PORT",
            converter = Converters.Addresses.class,
            description = {
                "Follow, and have checkpoints brought here as well (C2SP tlog-witness). Only this machine reaches it, unless"
                        + " a host or address of this machine is given."
            })
    private @Nullable InetSocketAddress address;

    @Option(
            names = "--show",
            description = {
                "Show the service what is kept, as the witness that is registered there under the name of --sign-as.",
                "With the account ROUTEKAART_USER, ROUTEKAART_PASSWORD, of the party that registered it."
            })
    private boolean show;

    @Option(
            names = "--decide",
            paramLabel = "REASON",
            description = "End the alarm that stands, and say why; then look again. Its evidence stays in the folder.")
    private @Nullable String reason;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Told told = new Told(Words.of(WitnessCommand.class, language.language()), Output.of(spec));
        try (WitnessFolder opened = WitnessFolder.open(folder, Disk.REAL);
                HttpLog log = new HttpLog(service.address(), HttpLog.PATIENCE)) {
            Clock clock = Clock.systemUTC();
            if (reason != null) {
                opened.alarms().decide(reason, clock.instant());
                told.line("decided");
            }
            Optional<Cosigner> cosigner = signer(told);
            Watch watch = new Watch(opened, log, cosigner, new LinkedHashSet<>(keys), clock);
            Rounds rounds = new Rounds(watch, told, showing(watch, cosigner));
            if (address != null) {
                needed(cosigner, "--listen");
                return rounds.follow(every, address, LINGER);
            }
            return follow ? rounds.follow(every) : rounds.once();
        } catch (IOException e) {
            told.failed(e);
            return Rounds.NOT_KNOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Rounds.NOT_KNOWN;
        }
    }

    private Optional<Cosigner> signer(Told told) throws IOException {
        Optional<Cosigner> there = Cosigner.in(folder);
        String called = name;
        if (called == null) {
            return there;
        }
        if (there.isPresent()) {
            return Optional.of(there.get().called(called));
        }
        Cosigner made = Cosigner.make(called, folder, Disk.REAL);
        told.line("signs-as", made.key());
        return Optional.of(made);
    }

    private Showing showing(Watch watch, Optional<Cosigner> cosigner) throws WitnessException {
        return show
                ? Showing.to(
                        service,
                        RemoteAccount.ifAny(),
                        language.language(),
                        watch,
                        needed(cosigner, "--show").key().name())
                : Showing.NONE;
    }

    private static Cosigner needed(Optional<Cosigner> cosigner, String option) throws WitnessException {
        return cosigner.orElseThrow(() -> new WitnessException("needs-name", option));
    }
}
