package nl.routekaart.standalone.upkeep;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;

/** Leaves a parked subject as it is shown. */
@Command(
        name = "give-up",
        description = {
            "Leave a parked subject as it is shown, and have that recorded with the reason.",
            "What is answered of it goes on to say that it is parked."
        },
        mixinStandardHelpOptions = true)
final class GiveUpCommand implements Callable<Integer> {

    @Mixin
    private ParkedParameters parked = new ParkedParameters();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why it stays as it is shown.")
    private String reason = "";

    @Mixin
    private Upkeep upkeep = new Upkeep();

    @Override
    public Integer call() {
        return upkeep.attempt((service, told) -> ParkedCommand.say(
                service.post(
                        parked.path("giving-up"),
                        JsonNodeFactory.instance.objectNode().put("reason", reason)),
                told));
    }
}
