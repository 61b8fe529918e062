package nl.routekaart.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where something can be read.
 *
 * @param label the name of the site, or the source in words
 * @param href the address; absent when the source is no web page
 */
public record SourceLink(String label, @Nullable String href) {

    /** A source as recorded may name several places, with semicolons between. */
    public static List<SourceLink> of(@Nullable String source) {
        List<SourceLink> links = new ArrayList<>();
        if (source != null) {
            for (String part : source.split(" ; |;\\s")) {
                if (!part.isBlank()) {
                    links.add(one(part.strip()));
                }
            }
        }
        return links;
    }

    private static SourceLink one(String text) {
        if (text.startsWith("https://") || text.startsWith("http://")) {
            try {
                String host = URI.create(text).getHost();
                if (host != null) {
                    return new SourceLink(host.startsWith("www.") ? host.substring(4) : host, text);
                }
            } catch (IllegalArgumentException e) {
                return new SourceLink(text, null);
            }
        }
        return new SourceLink(text, null);
    }
}
