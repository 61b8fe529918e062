package nl.routekaart.api;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.routekaart.authority.Actor;
import nl.routekaart.authority.HasActor;
import nl.routekaart.authority.Role;
import nl.routekaart.files.Digest;
import nl.routekaart.files.FileStore;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.keys.KeyKeeping;
import nl.routekaart.sealing.Sealing;
import nl.routekaart.secret.MemoryKeys;
import nl.routekaart.secret.Secrets;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.properties.SwaggerUiConfigProperties;
import org.springdoc.core.properties.SwaggerUiOAuthProperties;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springdoc.webmvc.ui.SwaggerConfig;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The write API on a real web server, without anything behind it. */
@SpringBootConfiguration
@ComponentScan({"nl.routekaart.api", "nl.routekaart.http", "nl.routekaart.problem", "nl.routekaart.signin"})
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    SpringDocConfiguration.class,
    SpringDocConfigProperties.class,
    SpringDocWebMvcConfiguration.class,
    SwaggerConfig.class,
    SwaggerUiConfigProperties.class,
    SwaggerUiOAuthProperties.class
})
class ApiTestApplication {

    static final Actor TENNET = new Actor("tennet", Role.PARTNER, new PartyId(Uuid5.of("a party")));

    static final Actor SECRETARIAT = new Actor("secretariaat", Role.SECRETARIAT, new PartyId(Uuid5.of("the ministry")));

    record SignedIn(Actor actor) implements HasActor {}

    @Bean
    RecordingSubmissions submissions() {
        return new RecordingSubmissions();
    }

    @Bean
    RecordedEvents rawEvents() {
        return new RecordedEvents();
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2023-07-14T12:00:00Z"), ZoneOffset.UTC);
    }

    @Bean
    FileStore fileStore() {
        Map<Digest, byte[]> kept = new ConcurrentHashMap<>();
        return new FileStore() {
            @Override
            public void keep(Digest digest, byte[] bytes) {
                kept.put(digest, bytes);
            }

            @Override
            public Optional<byte[]> find(Digest digest) {
                return Optional.ofNullable(kept.get(digest));
            }
        };
    }

    /** Signs with the paths of what it is given, so that a test can see them. */
    @Bean
    Sealing sealing() {
        return (subject, id, cut, elements) -> new Sealing.Sealed(
                new Fingerprint("a".repeat(64)),
                elements.stream()
                        .map(element -> String.join("/", element.path()))
                        .collect(Collectors.joining(" ")),
                "checkpoint of " + cut);
    }

    /** One signing key after the other, and no subject's but the ministry's. */
    @Bean
    KeyKeeping keyKeeping() {
        return new KeysInHand();
    }

    @Bean
    Secrets secrets() {
        return new Secrets(new MemoryKeys());
    }

    @Bean
    AuthenticationProvider accounts() {
        return new AuthenticationProvider() {
            @Override
            public Authentication authenticate(Authentication given) {
                if (!"demo".equals(given.getCredentials())) {
                    throw new BadCredentialsException("wrong");
                }
                Actor actor = given.getName().equals("secretariaat") ? SECRETARIAT : TENNET;
                return UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(actor), null, AuthorityUtils.NO_AUTHORITIES);
            }

            @Override
            public boolean supports(Class<?> authentication) {
                return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
            }
        };
    }

    /** A reading API that goes wrong. */
    @RestController
    static final class Broken {

        @Operation(summary = "Goes wrong")
        @GetMapping("/api/v1/breakdowns")
        String broken() {
            throw new IllegalStateException("secret");
        }

        @Operation(summary = "A number")
        @GetMapping("/api/v1/numbers")
        int number(@RequestParam int page) {
            return page;
        }
    }
}
