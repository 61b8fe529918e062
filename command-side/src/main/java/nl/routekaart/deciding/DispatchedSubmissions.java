package nl.routekaart.deciding;

import java.util.concurrent.CompletionException;
import nl.routekaart.dispatch.CommandDispatch;
import nl.routekaart.dispatch.DispatchResult;
import nl.routekaart.eventstore.CommandAlreadyRecordedException;
import nl.routekaart.kernel.Recorded;
import nl.routekaart.kernel.SubjectCommand;
import nl.routekaart.rule.CommonRule;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.submission.Answer;
import nl.routekaart.submission.Submission;
import nl.routekaart.submission.Submissions;

/** Brings submissions over the command bus. */
final class DispatchedSubmissions implements Submissions {

    private final CommandDispatch dispatch;

    DispatchedSubmissions(CommandDispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public Answer submit(Submission submission) {
        SubjectCommand command = submission.command();
        try {
            DispatchResult result = dispatch.send(
                            Subjects.of(command).word(),
                            command,
                            Envelope.of(submission).metadata())
                    .join();
            if (!(result.payload() instanceof Recorded recorded)) {
                throw new IllegalStateException("Not an answer to a command: " + result.payload());
            }
            return new Answer(recorded.id(), recorded.version(), result.position(), recorded.repeated());
        } catch (CompletionException e) {
            throw told(e);
        }
    }

    /** The same key may have been used for another subject: only the store can know, and it comes out as a conflict. */
    private static RuntimeException told(CompletionException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof CommandAlreadyRecordedException) {
            return new RefusedException(Refusal.of(CommonRule.KEY_REUSED));
        }
        return cause instanceof RuntimeException told ? told : failure;
    }
}
