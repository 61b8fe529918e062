package nl.routekaart.standalone.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two lines, without a stack trace, that the database is taken. */
final class DatabaseInUseAnalyzer extends AbstractFailureAnalyzer<DatabaseInUse> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseInUse cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()), "Wait until it has ended, or stop it, and start again.", cause);
    }
}
