package nl.routekaart.standalone.upkeep;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a parked subject in anew. */
@Command(
        name = "retry",
        description = "Take a parked subject in anew from all its events.",
        mixinStandardHelpOptions = true)
final class RetryCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "NAME", description = "The view: current, history or audit.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "SUBJECT", description = "The id of the parked subject.")
    private String subject = "";

    @Mixin
    private Upkeep upkeep = new Upkeep();

    @Override
    public Integer call() {
        return upkeep.attempt((service, out) ->
                ParkedCommand.say(service.post(Upkeep.path(name, "parked-subjects", subject, "retries"), null), out));
    }
}
