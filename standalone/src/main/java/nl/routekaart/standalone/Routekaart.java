package nl.routekaart.standalone;

/** Starts the product. */
public final class Routekaart {

    private Routekaart() {}

    /** Entry point of the runnable jar. */
    public static void main(String[] args) {
        System.exit(0);
    }
}
