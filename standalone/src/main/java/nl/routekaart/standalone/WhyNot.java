package nl.routekaart.standalone;

/** Why something did not start, in one line: what the deepest cause says of it. */
public final class WhyNot {

    private WhyNot() {}

    public static String of(Throwable failure) {
        Throwable deepest = failure;
        for (Throwable next = failure; next != null; next = next.getCause()) {
            deepest = next;
        }
        return deepest.getMessage() == null ? deepest.toString() : deepest.getMessage();
    }
}
