package nl.routekaart.standalone.convert;

import java.text.Normalizer;
import java.util.Locale;

/** Short names made of long ones. */
final class Slug {

    private static final int LONGEST = 80;

    private Slug() {}

    /** {@code Zuid-West 380 kV Oost (Rilland–Tilburg)} becomes {@code zuid-west-380-kv-oost-rilland-tilburg}. */
    static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String slug = plain.toLowerCase(Locale.ROOT)
                .replaceAll("['’]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST).replaceAll("-[^-]*$", "");
    }
}
