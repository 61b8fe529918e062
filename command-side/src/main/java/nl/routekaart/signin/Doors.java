package nl.routekaart.signin;

import jakarta.servlet.DispatcherType;
import java.util.Map;
import nl.routekaart.authority.Role;
import nl.routekaart.problem.HttpRule;
import nl.routekaart.problem.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Who is let in: anyone to read, signed-in accounts to write, operators to the figures of running. Nothing is kept between requests, so there is no session
 * to ride on; {@link CrossSiteFilter} stands in for tokens against requests forged by other sites.
 */
@Configuration(proxyBeanMethods = false)
class Doors {

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http) {
        AuthenticationEntryPoint signIn = (request, response, e) -> {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Routekaart\", charset=\"UTF-8\"");
            Problems.write(HttpRule.SIGN_IN_NEEDED, Map.of(), request, response);
        };
        AccessDeniedHandler denied =
                (request, response, e) -> Problems.write(HttpRule.NOT_ALLOWED, Map.of(), request, response);
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers("/actuator/health/**")
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .hasRole(Role.OPERATOR.name())
                                .requestMatchers(HttpMethod.GET)
                                .permitAll()
                                .requestMatchers(HttpMethod.HEAD)
                                .permitAll()
                                .requestMatchers(HttpMethod.OPTIONS)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(signIn))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(signIn).accessDeniedHandler(denied))
                .addFilterBefore(new CrossSiteFilter(), BasicAuthenticationFilter.class)
                .build();
    }

    /** A request is observed once, as a whole; an observation of every filter on its way costs more than the filters. */
    @Bean
    SecurityObservationSettings oneObservationForEachRequest() {
        return SecurityObservationSettings.noObservations();
    }

    /**
     * As strict as Spring Security's own, which asks a regular expression about each header each time that it is read:
     * names and values are of assigned characters without controls, but for a tab in a value.
     */
    @Bean
    HttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(name -> isShown(name, false));
        firewall.setAllowedHeaderValues(value -> isShown(value, true));
        return firewall;
    }

    private static boolean isShown(String text, boolean tabToo) {
        for (int i = 0, one; i < text.length(); i += Character.charCount(one)) {
            one = text.codePointAt(i);
            boolean shown = Character.isDefined(one) && !Character.isISOControl(one);
            if (!shown && !(tabToo && one == '\t')) {
                return false;
            }
        }
        return true;
    }

    /** What the firewall of Spring Security finds odd in an address or a header. */
    @Bean
    RequestRejectedHandler requestRejectedHandler() {
        return (request, response, e) -> Problems.write(HttpRule.REQUEST_NOT_READABLE, Map.of(), request, response);
    }
}
