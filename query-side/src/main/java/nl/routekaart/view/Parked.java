package nl.routekaart.view;

import java.util.UUID;

/**
 * A subject that a view could not go on with.
 *
 * @param subject the word of the subject
 * @param subjectId which
 * @param position the event that failed; later ones of this subject are kept out too
 * @param reason what failed
 */
public record Parked(String subject, UUID subjectId, long position, String reason) {

    static Parked of(ViewEvent event, RuntimeException failure) {
        return new Parked(event.subject().word(), event.subjectId(), event.position(), Blame.reason(failure));
    }
}
