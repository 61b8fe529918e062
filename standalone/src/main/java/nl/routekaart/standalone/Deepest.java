package nl.routekaart.standalone;

/** The cause behind all causes of a failure: what around it says, tells nobody anything. */
public final class Deepest {

    private Deepest() {}

    public static Throwable of(Throwable failure) {
        Throwable deepest = failure;
        for (Throwable next = failure; next != null; next = next.getCause()) {
            deepest = next;
        }
        return deepest;
    }

    /** What it says, or else what it is. */
    public static String said(Throwable failure) {
        Throwable deepest = of(failure);
        return deepest.getMessage() == null ? deepest.toString() : deepest.getMessage();
    }
}
