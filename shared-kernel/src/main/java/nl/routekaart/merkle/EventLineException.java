package nl.routekaart.merkle;

import java.util.Locale;
import nl.routekaart.rule.Spoken;

/** A line that is not the line of an event. The message names the line and says what is wrong with it. */
public final class EventLineException extends IllegalArgumentException implements Spoken {

    private static final long serialVersionUID = 1L;

    private final long position;
    private final String dutch;

    /**
     * Names the line.
     *
     * @param position which line, from 1
     * @param fault what is wrong, as the rest of a sentence that begins with the line: {@code is no JSON}
     * @param dutch the same: {@code is geen JSON}
     */
    public EventLineException(long position, String fault, String dutch) {
        super("Line " + position + " " + fault);
        this.dutch = "Regel " + position + " " + dutch;
        this.position = position;
    }

    /** Which line, from 1: the position that the event would have. */
    public long position() {
        return position;
    }

    @Override
    public String in(Locale language) {
        return Spoken.either(language, String.valueOf(getMessage()), dutch);
    }
}
