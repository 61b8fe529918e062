package nl.routekaart.standalone.remote;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What was asked of the service was not answered; the message says why, to whoever asked. */
public final class NotAnsweredException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final boolean passing;
    private final transient JsonNode problem;

    private NotAnsweredException(
            String message, int status, boolean passing, JsonNode problem, @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
        this.passing = passing;
        this.problem = problem;
    }

    /** The service was not reached, or not to the end. */
    static NotAnsweredException unreached(String message, boolean passing, @Nullable Throwable cause) {
        return new NotAnsweredException(message, 0, passing, MissingNode.getInstance(), cause);
    }

    /** The service said no. */
    static NotAnsweredException refused(String message, int status, boolean passing, JsonNode problem) {
        return new NotAnsweredException(message, status, passing, problem, null);
    }

    /** The status that it answered with; 0 if it did not. */
    public int status() {
        return status;
    }

    /** Whether the same may be answered a little later. */
    public boolean passing() {
        return passing;
    }

    /** The problem document of its answer; missing if there was none. */
    public JsonNode problem() {
        return problem;
    }
}
