package nl.routekaart.document;

import java.util.regex.Pattern;

/** How a passage is named within its document: a short word that stays when its heading or place changes. */
public final class PassageName {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 60;

    private PassageName() {}

    /** Whether it can be one: small letters, digits and hyphens. */
    public static boolean allowed(String name) {
        return name.length() <= LONGEST && FORM.matcher(name).matches();
    }
}
