package nl.routekaart.standalone.upkeep;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes a parked subject in anew. */
@Command(
        name = "retry",
        description = "Take a parked subject in anew from all its events.",
        mixinStandardHelpOptions = true)
final class RetryCommand implements Callable<Integer> {

    @Mixin
    private ParkedParameters parked = new ParkedParameters();

    @Mixin
    private Upkeep upkeep = new Upkeep();

    @Override
    public Integer call() {
        return upkeep.attempt((service, told) -> ParkedCommand.say(service.post(parked.path("retries"), null), told));
    }
}
