package nl.routekaart.dispatch;

import java.util.UUID;
import nl.routekaart.kernel.SubjectCommand;

/** What can be asked of the subject that only tests know. */
sealed interface TestCommand extends SubjectCommand {

    /** Records as many notes as asked, the first time after opening. */
    record Note(UUID subjectId, int notes) implements TestCommand {}

    /** Records a note and then fails, with an exception that Axon by itself would commit after. */
    record Fail(UUID subjectId) implements TestCommand {}

    /** Asks another subject for notes from within its own handling. */
    record Delegate(UUID subjectId, UUID other) implements TestCommand {}

    /** Records a note, but lets something happen between loading and recording. */
    record Overtaken(UUID subjectId, Runnable meanwhile) implements TestCommand {}
}
