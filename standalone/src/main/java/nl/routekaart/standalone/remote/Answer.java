package nl.routekaart.standalone.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * What a service answered.
 *
 * @param status its status
 * @param type of its content; nothing if that is not said
 * @param location where it sends on to, if it does
 * @param body to be read once
 */
record Answer(int status, String type, String location, InputStream body) implements AutoCloseable {

    private static final String HTML = "text/html";

    static Answer of(HttpResponse<InputStream> response, Duration silence, Reasons reasons) {
        return new Answer(
                response.statusCode(),
                header(response, "Content-Type"),
                header(response, "Location"),
                new AttendedStream(response.body(), silence, reasons::of));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** Whether it is what was asked for; a page for people never is. */
    boolean good() {
        return status / 100 == 2 && !page();
    }

    boolean page() {
        return type.startsWith(HTML);
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
