package nl.routekaart.standalone.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two lines, without a stack trace, what is wrong with the data folder. */
final class DataFolderUnusableAnalyzer extends AbstractFailureAnalyzer<DataFolderUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DataFolderUnusable cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()), "Make room or choose another folder with ROUTEKAART_DATA.", cause);
    }
}
