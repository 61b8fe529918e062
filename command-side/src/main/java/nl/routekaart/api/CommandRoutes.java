package nl.routekaart.api;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import nl.routekaart.form.CommandForm;
import nl.routekaart.form.CommandForms;
import nl.routekaart.submission.Submissions;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Gives every form an address of its own, so that an unknown address is unknown and a known one names its methods. */
@Component
final class CommandRoutes {

    CommandRoutes(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping, Submissions submissions) {
        for (CommandForm form : CommandForms.all()) {
            mapping.registerMapping(
                    RequestMappingInfo.paths(CommandEndpoint.path(form))
                            .methods(RequestMethod.POST)
                            .consumes(MediaType.APPLICATION_JSON_VALUE)
                            .produces(MediaType.APPLICATION_JSON_VALUE)
                            .options(mapping.getBuilderConfiguration())
                            .build(),
                    new CommandEndpoint(form, submissions),
                    handler(form));
        }
    }

    private static Method handler(CommandForm form) {
        try {
            return form.creates()
                    ? CommandEndpoint.class.getDeclaredMethod("create", HttpServletRequest.class)
                    : CommandEndpoint.class.getDeclaredMethod("change", String.class, HttpServletRequest.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("The endpoint has both", e);
        }
    }
}
