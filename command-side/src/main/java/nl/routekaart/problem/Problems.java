package nl.routekaart.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.routekaart.http.AnswerHeaders;
import nl.routekaart.http.SpokenLanguage;
import nl.routekaart.rule.CommonRule;
import nl.routekaart.rule.Problem;
import nl.routekaart.rule.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** The one place that writes problem documents. */
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private Problems() {}

    /** Answers with the problem of a refusal; who decided on an old version gets the present one as the ETag. */
    public static void write(RefusedException refused, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Locale locale = SpokenLanguage.of(request);
        String current = refused.refusal().args().get("current");
        if (refused.refusal().rule().equals(CommonRule.STALE_VERSION) && current != null) {
            response.setHeader("ETag", '"' + current + '"');
        }
        write(Problem.of(refused, locale), locale, request, response);
    }

    /** Answers with the problem of a rule of HTTP. */
    public static void write(
            HttpRule rule, Map<String, String> args, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Locale locale = SpokenLanguage.of(request);
        write(rule.problem(args, locale), locale, request, response);
    }

    /** Answers with a status that somebody else chose. */
    static void write(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpRule rule = HttpRule.of(status);
        String incident = UUID.randomUUID().toString();
        if (status >= 500) {
            LOG.error("Incident {}: {} {} ended as {}", incident, request.getMethod(), request.getRequestURI(), status);
        }
        Locale locale = SpokenLanguage.of(request);
        Problem problem = rule.problem(Map.of("incident", incident), locale);
        write(
                new Problem(problem.type(), problem.title(), status, problem.detail(), List.of()),
                locale,
                request,
                response);
    }

    private static void write(Problem problem, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        AnswerHeaders.set(request, response);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", locale.getLanguage());
        response.addHeader("Vary", "Accept-Language");
        if (problem.status() == 503 && !response.containsHeader("Retry-After")) {
            response.setHeader("Retry-After", "1");
        }
        byte[] body = JSON.writeValueAsBytes(problem);
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }
}
