package nl.routekaart.imports;

import java.time.Clock;
import nl.routekaart.authority.Actor;
import nl.routekaart.authority.HasActor;
import nl.routekaart.authority.Role;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.message.RawEvents;
import nl.routekaart.secret.MemoryKeys;
import nl.routekaart.secret.Secrets;
import nl.routekaart.submission.Submissions;
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
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** Imports by HTTP into a register that lives in memory. */
@SpringBootConfiguration
@ComponentScan({"nl.routekaart.imports", "nl.routekaart.http", "nl.routekaart.problem", "nl.routekaart.signin"})
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
    SecurityFilterAutoConfiguration.class
})
class ImportTestApplication {

    record SignedIn(Actor actor) implements HasActor {}

    @Bean
    RawEvents rawEvents() {
        return new NothingRecorded();
    }

    @Bean
    Clock clock() {
        return Imported.CLOCK;
    }

    @Bean
    Submissions submissions() {
        return new Rehearsal(new NothingRecorded(), Imported.CLOCK);
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
                Role role = given.getName().equals("secretariaat") ? Role.SECRETARIAT : Role.PARTNER;
                Actor actor = new Actor(given.getName(), role, new PartyId(Uuid5.of(given.getName())));
                return UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(actor), null, AuthorityUtils.NO_AUTHORITIES);
            }

            @Override
            public boolean supports(Class<?> authentication) {
                return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
            }
        };
    }
}
