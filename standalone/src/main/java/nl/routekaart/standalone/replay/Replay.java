package nl.routekaart.standalone.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.concurrent.Callable;
import nl.routekaart.standalone.LanguageOption;
import nl.routekaart.standalone.Output;
import nl.routekaart.standalone.remote.NotAnsweredException;
import nl.routekaart.standalone.remote.RemoteAccount;
import nl.routekaart.standalone.remote.RemoteService;
import nl.routekaart.standalone.remote.ServiceOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Steps through the decision history of a server that runs. */
@Command(
        name = "replay",
        description = {
            "Step through what happened: at each step what changed, who did it, why and on what source.",
            "Asks a running service; an account is needed for bookmarks only, and for what not everybody may see."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it was shown", "1:it could not be done"})
public final class Replay implements Callable<Integer> {

    private static final int MOST_AT_ONCE = 100;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ABOUT",
            description = "Whose history: ${COMPLETION-CANDIDATES}.",
            defaultValue = "roadmap")
    private About about = About.ROADMAP;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ID",
            description = "The id or key of the item or party, or the name of the version.")
    private @Nullable String id;

    @Option(
            names = "--from",
            paramLabel = "POINT",
            description = "Begin at the last step taken by then: @1234, an instant, a day of recording or a version.")
    private @Nullable String from;

    @Mixin
    private Conditions conditions = new Conditions();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "How many steps at most (${DEFAULT-VALUE}).",
            defaultValue = "20")
    private int limit = 20;

    @Option(
            names = "--effective-on",
            paramLabel = "DAY",
            description = "Show the states that held on this day (with --state or --step).")
    private @Nullable String effectiveOn;

    @Option(names = "--state", description = "Show at each step how its subject then read.")
    private boolean state;

    @Option(names = "--step", description = "Take one step at a time, by letters typed (h for help).")
    private boolean step;

    @Mixin
    private ServiceOption service = new ServiceOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private @Nullable CommandSpec spec;

    private final Reader typed;

    public Replay() {
        this(new InputStreamReader(System.in, Charset.defaultCharset()));
    }

    /** @param typed what is typed in stepping mode */
    Replay(Reader typed) {
        this.typed = typed;
    }

    @Override
    public Integer call() throws IOException {
        Shown shown = new Shown(Output.of(spec), language.language());
        if (about != About.ROADMAP && id == null) {
            shown.word("which", about);
            return 1;
        }
        try (RemoteService server = service.open(RemoteAccount.ifAny(), language.language())) {
            String address = about.address(id == null ? "" : id);
            if (step) {
                new Stepping(server, shown, new BufferedReader(typed), address)
                        .run(address + query(from, effectiveOn, 1) + conditions.query());
            } else {
                list(server, shown, address);
            }
            return 0;
        } catch (NotAnsweredException e) {
            shown.say(String.valueOf(e.getMessage()));
            return 1;
        }
    }

    private void list(RemoteService server, Shown shown, String address) throws NotAnsweredException {
        int left = Math.max(1, limit);
        String path = address + query(from, effectiveOn, Math.min(left, MOST_AT_ONCE)) + conditions.query();
        while (!path.isEmpty() && left > 0) {
            JsonNode part = server.get(path);
            for (JsonNode one : part.path("steps")) {
                if (left-- > 0) {
                    shown.step(one);
                    if (state) {
                        shown.state(one);
                    }
                }
            }
            path = part.at("/links/next").asString("");
        }
    }

    /** The part of an address that says from where and what is asked. */
    static String query(@Nullable String from, @Nullable String effectiveOn, int limit) {
        return "?limit=" + limit
                + (from == null ? "" : "&at=" + RemoteService.encoded(from))
                + (effectiveOn == null ? "" : "&effectiveOn=" + RemoteService.encoded(effectiveOn));
    }
}
