package nl.routekaart.upkeep;

import java.time.Instant;
import java.util.UUID;
import nl.routekaart.authority.Actor;
import nl.routekaart.installation.InstallationCommand;
import nl.routekaart.installation.ViewProof;
import nl.routekaart.kernel.InstallationId;
import nl.routekaart.kernel.Word;
import org.jspecify.annotations.Nullable;

/**
 * Something that was asked of a view and takes its time.
 *
 * @param id which
 * @param kind what was asked
 * @param view of which view
 * @param at at which position; absent: where the view stands
 * @param actor by whom
 * @param askedAt when
 * @param endedAt when it ended; absent if it has not, or was broken off
 * @param result what came of it, if it succeeded
 * @param failure why it failed, if it did
 * @param recorded the position of the event that tells of it
 */
public record Task(
        UUID id,
        Kind kind,
        String view,
        @Nullable Long at,
        Actor actor,
        Instant askedAt,
        @Nullable Instant endedAt,
        @Nullable ViewProof result,
        @Nullable String failure,
        @Nullable Long recorded) {

    /** What can be asked of a view. */
    public enum Kind implements Word {
        REBUILD("rebuild", "opnieuw opbouwen", "installation/record-rebuild"),
        COMPARISON("comparison", "vergelijken", "installation/record-comparison");

        private final String word;
        private final String dutch;
        private final String command;

        Kind(String word, String dutch, String command) {
            this.word = word;
            this.dutch = dutch;
            this.command = command;
        }

        @Override
        public String word() {
            return word;
        }

        @Override
        public String dutch() {
            return dutch;
        }

        /** The command that tells of it: who may give that may ask for it. */
        String command() {
            return command;
        }
    }

    static Task asked(Kind kind, String view, @Nullable Long at, Actor actor, Instant now) {
        return new Task(UUID.randomUUID(), kind, view, at, actor, now, null, null, null, null);
    }

    /** What tells of this result. */
    InstallationCommand told(ViewProof proof) {
        return switch (kind) {
            case REBUILD -> new InstallationCommand.RecordRebuild(InstallationId.THIS, view, proof);
            case COMPARISON -> new InstallationCommand.RecordComparison(InstallationId.THIS, view, proof);
        };
    }
}
