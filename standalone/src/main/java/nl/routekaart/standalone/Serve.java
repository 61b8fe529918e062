package nl.routekaart.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Starts everything in this process and stays until the process is told to stop. */
@Command(
        name = "serve",
        description = {
            "Start the product and keep serving (the default).",
            "Settings are given as --name=value, such as --server.port=8081."
        },
        mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {

    /** What the command line does not know is a Spring property, such as {@code --server.port=8081}. */
    @Unmatched
    private final List<String> properties = new ArrayList<>();

    /** @return 0 after an orderly stop, 1 when the product did not start; the log has said why */
    @Override
    public Integer call() throws InterruptedException {
        var closed = new CountDownLatch(1);
        var application = new SpringApplication(RoutekaartApplication.class);
        application.addListeners((ApplicationListener<ContextClosedEvent>) event -> closed.countDown());
        try {
            application.run(properties.toArray(String[]::new));
        } catch (RuntimeException e) {
            System.err.println("Routekaart did not start: " + WhyNot.of(e));
            return 1;
        }
        closed.await();
        return 0;
    }
}
