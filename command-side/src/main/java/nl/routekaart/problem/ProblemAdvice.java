package nl.routekaart.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.routekaart.form.Shown;
import nl.routekaart.kernel.InvalidValueException;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns whatever a controller throws into a problem document. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    void refused(RefusedException refused, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problems.write(refused, request, response);
    }

    @ExceptionHandler
    void refused(HttpRefusal refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problems.write(refused.rule(), refused.args(), request, response);
    }

    @ExceptionHandler
    void notAValue(InvalidValueException invalid, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Refusal refusal = Refusal.of(Rule.invalid(invalid.rule()), "given", Shown.text(invalid.given()));
        Problems.write(new RefusedException(refusal), request, response);
    }

    @ExceptionHandler
    void parameter(MethodArgumentTypeMismatchException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (deepest(e) instanceof InvalidValueException invalid) {
            notAValue(invalid, request, response);
        } else {
            parameter(e.getName(), request, response);
        }
    }

    @ExceptionHandler
    void parameter(MissingServletRequestParameterException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        parameter(e.getParameterName(), request, response);
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, TypeMismatchException.class})
    void notReadable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problems.write(400, request, response);
    }

    /** The web server reads parameters when they are first asked for, and some are no text: {@code ?q=%ff}. */
    @ExceptionHandler
    void notReadable(InvalidParameterException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.debug("{} {} has parameters that cannot be read", request.getMethod(), request.getRequestURI(), e);
        Problems.write(e.getErrorCode(), request, response);
    }

    /** These are for the filters around us, which know who asks. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void forSecurity(RuntimeException e) {
        throw e;
    }

    @ExceptionHandler
    void callerIsGone(AsyncRequestNotUsableException e) {
        LOG.debug("The caller did not wait for the answer", e);
    }

    @ExceptionHandler
    void other(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (e instanceof ErrorResponse answer && answer.getStatusCode().is4xxClientError()) {
            answer.getHeaders().forEach((String name, List<String> values) -> {
                if (!name.equalsIgnoreCase("Content-Type")) {
                    values.forEach(value -> response.addHeader(name, value));
                }
            });
            Problems.write(answer.getStatusCode().value(), request, response);
            return;
        }
        if (LostDatabase.isCauseOf(e)) {
            LOG.warn("{} {} could not be done without the database", request.getMethod(), request.getRequestURI(), e);
            Problems.write(HttpRule.NOT_AVAILABLE, Map.of(), request, response);
            return;
        }
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {}: {} {} failed", incident, request.getMethod(), request.getRequestURI(), e);
        Problems.write(HttpRule.INTERNAL_ERROR, Map.of("incident", incident), request, response);
    }

    private static void parameter(String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problems.write(HttpRule.PARAMETER_NOT_READABLE, Map.of("name", name), request, response);
    }

    private static Throwable deepest(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest;
    }
}
