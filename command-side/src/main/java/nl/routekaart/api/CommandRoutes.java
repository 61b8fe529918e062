package nl.routekaart.api;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import nl.routekaart.form.CommandForm;
import nl.routekaart.form.CommandForms;
import nl.routekaart.secret.Secrets;
import nl.routekaart.submission.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Gives every form an address of its own, so that an unknown address is unknown and a known one names its methods. An
 * address that is written plainly is found in one step; all others, and all that is refused, go Spring's way, which asks
 * every address in turn whether it is meant.
 */
@Component
final class CommandRoutes extends AbstractHandlerMapping {

    private final Map<String, Route> routes = new HashMap<>();

    CommandRoutes(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            Submissions submissions,
            Secrets secrets) {
        setOrder(mapping.getOrder() - 1);
        for (CommandForm form : CommandForms.all()) {
            String path = CommandEndpoint.path(form);
            CommandEndpoint endpoint = new CommandEndpoint(form, submissions, secrets);
            mapping.registerMapping(
                    RequestMappingInfo.paths(path)
                            .methods(RequestMethod.POST)
                            .produces(MediaType.APPLICATION_JSON_VALUE)
                            .options(mapping.getBuilderConfiguration())
                            .build(),
                    endpoint,
                    handler(form));
            routes.put(path, new Route(path, new HandlerMethod(endpoint, handler(form))));
        }
    }

    private record Route(String path, HandlerMethod handler) {}

    private static Method handler(CommandForm form) {
        try {
            return form.creates()
                    ? CommandEndpoint.class.getDeclaredMethod("create", HttpServletRequest.class)
                    : CommandEndpoint.class.getDeclaredMethod("change", String.class, HttpServletRequest.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("The endpoint has both", e);
        }
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
        if (!request.getMethod().equals("POST") || !takesJson(request.getHeader("Accept"))) {
            return null;
        }
        String path = request.getRequestURI();
        int resource = path.lastIndexOf('/');
        int id = resource < 1 ? -1 : path.lastIndexOf('/', resource - 1);
        boolean changes = id >= CommandEndpoint.ROOT.length();
        Route route = routes.get(changes ? path.substring(0, id) + "/{id}" + path.substring(resource) : path);
        if (route == null) {
            return null;
        }
        request.setAttribute(
                URI_TEMPLATE_VARIABLES_ATTRIBUTE, changes ? Map.of("id", path.substring(id + 1, resource)) : Map.of());
        request.setAttribute(BEST_MATCHING_PATTERN_ATTRIBUTE, route.path());
        ServerHttpObservationFilter.findObservationContext(request)
                .ifPresent(context -> context.setPathPattern(route.path()));
        return route.handler();
    }

    private static boolean takesJson(@Nullable String accept) {
        return accept == null || accept.equals("*/*") || accept.equals(MediaType.APPLICATION_JSON_VALUE);
    }
}
