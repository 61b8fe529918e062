package nl.routekaart.benchmarks.start;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.annotation.ImportCandidates;

/** The least that a Spring Boot application with a web server is: no database, no security, no page. */
public final class EmptyApplication {

    /** The address that it answers. */
    static final String ADDRESS = "/actuator/health";

    private static final List<String> WEB = List.of(
            "org.springframework.boot.autoconfigure.",
            "org.springframework.boot.actuate.",
            "org.springframework.boot.health.",
            "org.springframework.boot.http.converter.",
            "org.springframework.boot.jackson.",
            "org.springframework.boot.servlet.",
            "org.springframework.boot.tomcat.",
            "org.springframework.boot.webmvc.");

    private EmptyApplication() {}

    /** Serves until it is stopped. */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(Nothing.class)
                .properties("spring.autoconfigure.exclude=" + everythingElse())
                .run(arguments);
    }

    private static String everythingElse() {
        return StreamSupport.stream(
                        ImportCandidates.load(AutoConfiguration.class, EmptyApplication.class.getClassLoader())
                                .spliterator(),
                        false)
                .filter(name -> WEB.stream().noneMatch(name::startsWith))
                .collect(Collectors.joining(","));
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Nothing {}
}
