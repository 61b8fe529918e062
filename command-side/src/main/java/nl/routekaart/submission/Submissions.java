package nl.routekaart.submission;

/** Brings submissions to the subject that decides. */
public interface Submissions {

    /**
     * Waits until it is decided and, if accepted, durable.
     *
     * @throws nl.routekaart.rule.RefusedException if it is refused; then nothing was recorded
     */
    Answer submit(Submission submission);
}
