package nl.routekaart.page;

import java.net.URI;
import java.util.regex.Pattern;

/** An address on this site that a form or link gives to come back to; nothing leads a reader elsewhere. */
public final class LocalAddress {

    private static final Pattern FORM = Pattern.compile("/(?![/\\\\])[!-~]{0,500}");

    private LocalAddress() {}

    /** The address as given, or another one when it is none of this site. */
    public static String of(String given, String otherwise) {
        if (!FORM.matcher(given).matches()) {
            return otherwise;
        }
        try {
            return URI.create(given).toString();
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }
}
