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

    /**
     * Opens the data folder for a command that works on it: alone, without demo data, and saying little. It serves on a port of
     * chance meanwhile, so that everything is as it is when it serves.
     *
     * @param settings further settings, as {@code --name=value}
     */
    public static ConfigurableApplicationContext opened(String... settings) {
        SpringApplication application = new SpringApplication(RoutekaartApplication.class);
        application.setDefaultProperties(Map.of("logging.level.root", "warn"));
        List<String> all =
                new ArrayList<>(List.of("--server.port=0", "--routekaart.demo=false", "--logging.level.root=warn"));
        all.addAll(List.of(settings));
        return application.run(all.toArray(String[]::new));
    }
}
