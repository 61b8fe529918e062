package nl.routekaart.upkeep;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import nl.routekaart.view.Parked;
import org.jspecify.annotations.Nullable;

/**
 * A subject that a view could not go on with: what is answered of it may be old.
 *
 * @param subject what it is
 * @param subjectId which
 * @param position the event that failed; later ones of this subject are kept out too
 * @param reason what failed
 * @param givenUp the position of the event by which it was given up as it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ParkedSubject")
record ParkedJson(
        String subject,
        UUID subjectId,
        long position,
        String reason,
        @Nullable Long givenUp) {

    static ParkedJson of(Parked parked) {
        return new ParkedJson(
                parked.subject(), parked.subjectId(), parked.position(), parked.reason(), parked.givenUp());
    }
}
