package nl.routekaart.standalone.upkeep;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Builds a view anew. */
@Command(
        name = "rebuild",
        description =
                "Make a view anew from its events beside the one that is shown, compare the two, and put it in its place.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the view was what its events say", "1:it could not be done", "2:the view was something else"
        })
final class RebuildCommand implements Callable<Integer> {

    @Mixin
    private ViewParameter view = new ViewParameter();

    @Mixin
    private Upkeep upkeep = new Upkeep();

    @Override
    public Integer call() {
        return upkeep.attempt((service, told) ->
                new Following(service, told).untilEnded(service.post(Upkeep.path(view.name(), "rebuilds"), null)));
    }
}
