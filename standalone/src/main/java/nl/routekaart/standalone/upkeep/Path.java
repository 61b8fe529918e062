package nl.routekaart.standalone.upkeep;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What was typed, as a part of an address. */
final class Path {

    private Path() {}

    static String part(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
