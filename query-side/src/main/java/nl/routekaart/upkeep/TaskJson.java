package nl.routekaart.upkeep;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.routekaart.installation.ViewProof;
import nl.routekaart.view.Rebuilding;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild or a comparison.
 *
 * @param id which
 * @param view of which view
 * @param kind rebuild or comparison
 * @param state under-way, done, failed, or broken-off: then nothing of it is left
 * @param at the position that was asked for; absent: where the view stands
 * @param askedBy by which account
 * @param askedAt when
 * @param endedAt when it ended
 * @param progress how far it is
 * @param result what came of it
 * @param failure why it failed
 * @param recorded the position of the event that tells what came of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ViewTask")
record TaskJson(
        UUID id,
        String view,
        String kind,
        String state,
        @Nullable Long at,
        String askedBy,
        Instant askedAt,
        @Nullable Instant endedAt,
        @Nullable Progress progress,
        @Nullable Result result,
        @Nullable String failure,
        @Nullable Long recorded) {

    /**
     * How far it is.
     *
     * @param stage what is done now
     * @param position up to where events were taken in
     * @param until up to where they will be
     * @param eventsPerSecond so many in a second
     * @param secondsLeft how long it will take from now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ViewTaskProgress")
    record Progress(
            String stage,
            long position,
            long until,
            long eventsPerSecond,
            @Nullable Long secondsLeft) {

        static @Nullable Progress of(@Nullable Rebuilding rebuilding) {
            Duration left = rebuilding == null ? null : rebuilding.left();
            return rebuilding == null
                    ? null
                    : new Progress(
                            rebuilding.stage(),
                            rebuilding.position(),
                            rebuilding.until(),
                            rebuilding.eventsPerSecond(),
                            left == null ? null : left.toSeconds());
        }
    }

    /**
     * What came of it.
     *
     * @param position where the view was compared
     * @param shown the digest of what it showed there
     * @param folded the digest of what its events say
     * @param equal whether these are the same
     * @param firstDifference the first row that differs, and its position
     * @param milliseconds how long it took
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ViewTaskResult")
    record Result(
            long position,
            @Nullable String shown,
            String folded,
            boolean equal,
            @Nullable String firstDifference,
            long milliseconds) {

        static @Nullable Result of(@Nullable ViewProof proof) {
            return proof == null
                    ? null
                    : new Result(
                            proof.position(),
                            proof.shown(),
                            proof.folded(),
                            proof.folded().equals(proof.shown()),
                            proof.firstDifference(),
                            proof.milliseconds());
        }
    }

    static TaskJson of(Task task, boolean underWay, @Nullable Rebuilding rebuilding) {
        return new TaskJson(
                task.id(),
                task.view(),
                task.kind().word(),
                state(task, underWay),
                task.at(),
                task.actor().account(),
                task.askedAt(),
                task.endedAt(),
                underWay ? Progress.of(rebuilding) : null,
                Result.of(task.result()),
                task.failure(),
                task.recorded());
    }

    private static String state(Task task, boolean underWay) {
        if (underWay) {
            return "under-way";
        }
        if (task.result() != null) {
            return "done";
        }
        return task.failure() == null || task.failure().equals(Tasks.BROKEN_OFF) ? "broken-off" : "failed";
    }
}
