package nl.routekaart.dispatch;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Switches off Axon's timeouts, unless somebody asks for them: they would interrupt a command that waits for its commit,
 * and answer that it failed when it is recorded. They also keep a process alive that wants to end.
 */
public final class NoTimeouts implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("noTimeouts", Map.of("axon.timeout.enabled", "false")));
    }
}
