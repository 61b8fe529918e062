package nl.routekaart.read;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;
import nl.routekaart.answer.Page;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.search.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Answers with what every answer carries: how far the view has seen, and which API this is. */
public final class Answers {

    /** Up to which position the view had seen everything when it answered. */
    public static final String POSITION = "Routekaart-Position";

    static final String VERSION = "API-Version";
    static final String API_VERSION = "1.0.0";
    static final int USUAL_LIMIT = 100;

    private static final int LONGEST_CURSOR = 2000;

    private Answers() {}

    /** The part of a list that is asked for by {@code limit} and {@code cursor}. */
    public static PageRequest page(ReadQuery query) {
        Long limit = query.number("limit", 1, PageRequest.MOST);
        return new PageRequest(limit == null ? USUAL_LIMIT : limit.intValue(), query.text("cursor", LONGEST_CURSOR));
    }

    /** Sets the headers rather than adding them, so that none is there twice whoever else sets it. */
    public static ResponseEntity.BodyBuilder ok(long position) {
        set(POSITION, Long.toString(position));
        set(VERSION, API_VERSION);
        set(HttpHeaders.CACHE_CONTROL, "no-cache");
        return ResponseEntity.ok();
    }

    /** With the version of a subject as ETag, which is what {@code If-Match} of a command wants. */
    static ResponseEntity.BodyBuilder ok(long position, SubjectView view) {
        return ok(position).eTag("\"" + view.version() + "\"");
    }

    public static void set(String header, String value) {
        if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes request) {
            HttpServletResponse response = request.getResponse();
            if (response != null) {
                response.setHeader(header, value);
            }
        }
    }

    /** An answer by a view that had seen everything up to a position. */
    public static <T> ResponseEntity<T> body(T body, long position) {
        return ok(position).body(body);
    }

    /** A whole list, by a view that had seen everything up to a position. */
    public static <T> ResponseEntity<Listing<T>> listing(List<T> all, long position) {
        return body(new Listing<>(all, (long) all.size(), null, null), position);
    }

    /** A page, each of its members made into JSON, with a link to the next one. */
    public static <V, T> ResponseEntity<Listing<T>> listing(
            Page<V> page, Function<V, T> json, @Nullable String remark) {
        String cursor = page.next();
        String next = cursor == null ? null : next(cursor);
        ResponseEntity.BodyBuilder answer = ok(page.position());
        if (next != null) {
            answer.header("Link", "<" + next + ">; rel=\"next\"");
        }
        return answer.body(new Listing<>(page.items().stream().map(json).toList(), page.total(), next, remark));
    }

    /** A part of the audit trail, with a link to the next one. */
    static <T> ResponseEntity<Listing<T>> trail(List<T> items, @Nullable Long behind, long position) {
        String next = behind == null ? null : next(Cursor.of(Long.toString(behind)));
        ResponseEntity.BodyBuilder answer = ok(position);
        if (next != null) {
            answer.header("Link", "<" + next + ">; rel=\"next\"");
        }
        return answer.body(new Listing<>(items, null, next, null));
    }

    private static String next(String cursor) {
        String address = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("cursor", "{cursor}")
                .encode()
                .buildAndExpand(cursor)
                .toUriString();
        return address.replaceFirst("^[a-z]+://[^/]+", "");
    }
}
