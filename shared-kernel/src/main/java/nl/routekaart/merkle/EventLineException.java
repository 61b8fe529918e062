package nl.routekaart.merkle;

/** A line that is not the line of an event. The message names the line and says what is wrong with it. */
public final class EventLineException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final long position;

    /**
     * Names the line.
     *
     * @param position which line, from 1
     * @param fault what is wrong, as the rest of a sentence that begins with the line: {@code is no JSON}
     */
    public EventLineException(long position, String fault) {
        super("Line " + position + " " + fault);
        this.position = position;
    }

    /** Which line, from 1: the position that the event would have. */
    public long position() {
        return position;
    }
}
