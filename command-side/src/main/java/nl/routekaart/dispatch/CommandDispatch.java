package nl.routekaart.dispatch;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Sends commands. Whoever uses it needs to know nothing of the bus behind it. */
public interface CommandDispatch {

    /**
     * Sends a command to its subject and decides it anew when another writer was first, a few times.
     *
     * @param subjectWord such as {@code item}; it is the name under which the subject's handler listens
     * @param command implements {@code SubjectCommand}
     * @param metadata the envelope, see {@code MetaKey}; {@code commandId} is required
     * @return completes after commit; exceptionally with what the handler threw, or with the conflict that stayed
     */
    CompletableFuture<DispatchResult> send(String subjectWord, Object command, Map<String, String> metadata);
}
