package nl.routekaart.quiet.command;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Switches off Axon's update checker, which reports to its maker, before any bean exists. It reads system properties and
 * environment variables only, so a Spring property would not do; and it is off in every mode, whatever was set before.
 */
public final class QuietAxon implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }
}
