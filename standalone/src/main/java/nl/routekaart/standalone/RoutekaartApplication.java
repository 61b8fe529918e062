package nl.routekaart.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Both sides in one process. */
@SpringBootApplication(scanBasePackages = "nl.routekaart")
public class RoutekaartApplication {

    /** Why it does not start is told by whoever opens it. */
    private static final String TOLD_ONCE = "--logging.level.org.springframework.boot.diagnostics=off";

    private static final String TOLD_ONCE_TOO = "--logging.level.org.springframework.boot.SpringApplication=off";

    /**
     * Opens the data folder for a command that works on it: alone, without demo data, and saying little. It serves on a port of
     * chance meanwhile, so that everything is as it is when it serves.
     *
     * @param settings further settings, as {@code --name=value}
     */
    public static ConfigurableApplicationContext opened(String... settings) {
        SpringApplication application = new SpringApplication(RoutekaartApplication.class);
        application.setDefaultProperties(Map.of("logging.level.root", "warn"));
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0", "--routekaart.demo=false", "--logging.level.root=warn", TOLD_ONCE, TOLD_ONCE_TOO));
        all.addAll(List.of(settings));
        return application.run(all.toArray(String[]::new));
    }
}
