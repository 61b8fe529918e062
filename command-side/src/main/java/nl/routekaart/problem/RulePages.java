package nl.routekaart.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import nl.routekaart.http.SpokenLanguage;
import nl.routekaart.rule.RuleMessages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Explains each rule at the address that problem documents give as their type. */
@RestController
final class RulePages {

    /**
     * A rule, explained.
     *
     * @param type its stable name, as a URI reference
     * @param title what it is about
     * @param explanation its message, with the names of what is filled in
     */
    record Explained(String type, String title, String explanation) {}

    @GetMapping(path = "/problems/{rule}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Explained> json(@PathVariable String rule, HttpServletRequest request) {
        Locale locale = SpokenLanguage.of(request);
        return answer(locale, MediaType.APPLICATION_JSON).body(explained(rule, locale));
    }

    @GetMapping(path = "/problems/{rule}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(@PathVariable String rule, HttpServletRequest request) {
        Locale locale = SpokenLanguage.of(request);
        Explained explained = explained(rule, locale);
        return answer(locale, new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body("""
                        <!DOCTYPE html>
                        <html lang="%s">
                        <head><meta charset="utf-8"><title>%s - Routekaart</title></head>
                        <body><main><h1>%s</h1><p>%s</p><p><code>%s</code></p></main></body>
                        </html>
                        """.formatted(
                                locale.getLanguage(),
                                HtmlUtils.htmlEscape(explained.title()),
                                HtmlUtils.htmlEscape(explained.title()),
                                HtmlUtils.htmlEscape(explained.explanation()),
                                HtmlUtils.htmlEscape(explained.type())));
    }

    private static Explained explained(String rule, Locale locale) {
        if (!RuleMessages.rules().contains(rule)) {
            throw new HttpRefusal(HttpRule.NO_SUCH_PAGE);
        }
        String message = RuleMessages.detail(rule, Map.of(), locale);
        return new Explained("/problems/" + rule, RuleMessages.title(rule, locale), message);
    }

    private static ResponseEntity.BodyBuilder answer(Locale locale, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
