package nl.routekaart.standalone.upkeep;

import java.util.concurrent.Callable;
import nl.routekaart.standalone.remote.RemoteService;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares a view with its events. */
@Command(
        name = "compare",
        description = "Make a view anew from its events and compare it with what is shown, which stays as it is.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the view is what its events say", "1:it could not be done", "2:the view is something else"})
final class CompareCommand implements Callable<Integer> {

    @Mixin
    private ViewParameter view = new ViewParameter();

    @Option(
            names = "--at",
            paramLabel = "POSITION",
            description =
                    "Compare how it was at a position (1234), an instant or a version; of history and audit only. Otherwise as it is.")
    private @Nullable String at;

    @Mixin
    private Upkeep upkeep = new Upkeep();

    @Override
    public Integer call() {
        String point = at == null ? "" : "?at=" + RemoteService.encoded(at.matches("\\d+") ? '@' + at : at);
        return upkeep.attempt((service, told) -> new Following(service, told)
                .untilEnded(service.post(Upkeep.path(view.name(), "comparisons") + point, null)));
    }
}
