package nl.routekaart.submission;

import nl.routekaart.authority.Actor;
import nl.routekaart.kernel.Grounds;
import nl.routekaart.kernel.SubjectCommand;
import org.jspecify.annotations.Nullable;

/**
 * A command as somebody brings it.
 *
 * @param command what is asked
 * @param grounds what is given beside it
 * @param actor who asks, as the account says
 * @param key the caller's own key for this request; a repeat under the same key adds nothing. Scoped to the account.
 * @param requestDigest digest of the whole request, which a repeat must equal
 * @param expectedVersion the version of the subject on which the caller decided; absent: whatever it is now
 */
public record Submission(
        SubjectCommand command,
        Grounds grounds,
        Actor actor,
        String key,
        String requestDigest,
        @Nullable Long expectedVersion) {}
