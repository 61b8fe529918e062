package nl.routekaart.bundle;

import java.util.regex.Pattern;

/** How a line looks that is no event; none is as long as the shortest event. */
final class OtherLine {

    static final int LONGEST = 100;

    static final Pattern FORM =
            Pattern.compile("\\{\"(?:withheld\":\"(?<leaf>[0-9a-f]{64})|absent\":\"(?<why>[a-z]+))\"}");

    private OtherLine() {}
}
