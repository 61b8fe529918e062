package nl.routekaart.benchmarks.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.routekaart.benchmarks.harness.Postgres;
import nl.routekaart.view.View;
import nl.routekaart.view.Views;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Both sides of the product in this process, with the settings it is delivered with, but without its web server. */
public final class Product implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Product(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts on a database, and waits for nothing but its views to be there. */
    public static Product start(Postgres.Database database) {
        return new Product(builder(database, Sides.class).run());
    }

    /** As {@link #start}, with keys of its own, and a log that they sign. */
    public static Product startWithLog(Postgres.Database database) throws IOException {
        Path folder = Files.createTempDirectory("routekaart-keys");
        folder.toFile().deleteOnExit();
        Path key = folder.resolve("wrapping-key");
        key.toFile().deleteOnExit();
        return new Product(builder(database, Sides.class, Signing.class)
                .properties("routekaart.keys.make-wrapping-key=true", "routekaart.keys.wrapping-key=" + key)
                .run());
    }

    private static SpringApplicationBuilder builder(Postgres.Database database, Class<?>... sources) {
        return new SpringApplicationBuilder(sources)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + Postgres.USER,
                        "spring.datasource.password=",
                        "logging.level.root=warn",
                        // It goes on looking for new events when the database of a closed contender is gone.
                        "logging.level.nl.routekaart.eventstore=error");
    }

    /** From here on no view takes anything in. */
    public Product withoutViews() {
        part(Views.class).stop();
        return this;
    }

    /** A part of the product. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** A part of the product, by its name. */
    public <T> T part(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** A view by its name. */
    public View view(String name) {
        return context.getBeansOfType(View.class).values().stream()
                .filter(view -> view.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        context.close();
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan({
        "nl.routekaart.deciding",
        "nl.routekaart.party",
        "nl.routekaart.item",
        "nl.routekaart.dependency",
        "nl.routekaart.figure",
        "nl.routekaart.cabinet",
        "nl.routekaart.version",
        "nl.routekaart.document",
        "nl.routekaart.consent",
        "nl.routekaart.versions",
        "nl.routekaart.current",
        "nl.routekaart.history",
        "nl.routekaart.audit"
    })
    static class Sides {}

    @Configuration(proxyBeanMethods = false)
    @ComponentScan({"nl.routekaart.keys", "nl.routekaart.checkpoint"})
    static class Signing {}
}
