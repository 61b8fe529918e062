package nl.routekaart.publication;

import java.util.Arrays;
import nl.routekaart.rule.Category;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import nl.routekaart.version.Issue;

/**
 * By which rules a publication is told. The event that published an issue names its renderer, so that the issue is told by
 * the rules of then, whichever release makes it. A rule that changes what is told gets a new renderer here.
 */
public enum Renderer {
    /** What left the version is not told, and values are said as {@code FirstValueWords} says them. */
    FIRST(1),
    /** Tells what left the version since the one before, and says every value in words. */
    SECOND(2);

    private static final Rule UNKNOWN = new Rule("publication-renderer-unknown", Category.BUSY);

    private final long number;

    Renderer(long number) {
        this.number = number;
    }

    /** What tells everything that is published from now on, and every preview. */
    public static Renderer newest() {
        return of(Issue.RENDERER);
    }

    /**
     * The renderer with a number.
     *
     * @throws RefusedException {@code publication-renderer-unknown} (503) if it is that of a later release
     */
    public static Renderer of(long number) {
        return Arrays.stream(values())
                .filter(renderer -> renderer.number == number)
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.of(UNKNOWN, "renderer", number)));
    }

    /** Its number, as it is kept with what it made. */
    public String word() {
        return Long.toString(number);
    }
}
