package nl.routekaart.standalone;

/** Text that somebody else wrote, on a terminal: that may not obey it. */
public final class Printable {

    private Printable() {}

    /** On one line. */
    public static String text(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
