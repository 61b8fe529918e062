package nl.routekaart.standalone.upkeep;

import java.util.concurrent.Callable;
import nl.routekaart.standalone.remote.RemoteService;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares a view with its events. */
@Command(
        name = "compare",
        description = "Fold the events of a view again and compare; the view stays as it is.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the view is what its events say", "1:it could not be done", "2:the view is something else"})
final class CompareCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "The view: current, history or audit.")
    private String name = "";

    @Option(
            names = "--at",
            paramLabel = "POSITION",
            description =
                    "Where: a position, an instant or a version. Only of history and audit; otherwise where it stands.")
    private @Nullable String at;

    @Mixin
    private Upkeep upkeep = new Upkeep();

    @Override
    public Integer call() {
        String point = at == null ? "" : "?at=" + RemoteService.encoded(at.matches("\\d+") ? '@' + at : at);
        return upkeep.attempt((service, out) ->
                new Following(service, out).untilEnded(service.post(Upkeep.path(name, "comparisons") + point, null)));
    }
}
