package nl.routekaart.view;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subject that a view could not go on with.
 *
 * @param subject the word of the subject
 * @param subjectId which
 * @param position the event that failed; later ones of this subject are kept out too
 * @param reason what failed
 * @param givenUp the position of the event by which an operator gave it up as it is; absent if nobody did
 */
public record Parked(
        String subject,
        UUID subjectId,
        long position,
        String reason,
        @Nullable Long givenUp) {

    static Parked of(ViewEvent event, RuntimeException failure) {
        return new Parked(event.subject().word(), event.subjectId(), event.position(), Blame.reason(failure), null);
    }

    Parked givenUp(@Nullable Long at) {
        return new Parked(subject, subjectId, position, reason, at);
    }
}
