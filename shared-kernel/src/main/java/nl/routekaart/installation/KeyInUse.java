package nl.routekaart.installation;

/**
 * The key that everything is signed with from some moment on; keys are as C2SP {@code signed-note} writes them.
 *
 * @param key the key
 * @param former the key before it
 * @param endorsement the note in which the former vouches for it
 */
public record KeyInUse(String key, String former, String endorsement) {}
