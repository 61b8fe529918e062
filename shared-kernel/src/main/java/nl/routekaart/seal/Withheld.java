package nl.routekaart.seal;

/**
 * An element that an edition does not show.
 *
 * @param digest what stands for it in the manifest
 * @param ground why it may not be shown
 */
public record Withheld(String digest, String ground) {

    /** The ground of what cannot be shown any more by anybody. */
    public static final String ERASED = "erased";
}
