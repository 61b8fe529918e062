package nl.routekaart.read;

import nl.routekaart.log.LogQueries;
import nl.routekaart.log.Witnesses;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The log, where this process keeps one. */
@Component
final class LogParts {

    private static final Rule NOT_HERE = Rule.notFound("log-not-here");

    private final ObjectProvider<LogQueries> log;
    private final ObjectProvider<Witnesses> witnesses;

    LogParts(ObjectProvider<LogQueries> log, ObjectProvider<Witnesses> witnesses) {
        this.log = log;
        this.witnesses = witnesses;
    }

    /** @throws RefusedException {@code log-not-here} */
    LogQueries log() {
        return log.stream().findFirst().orElseThrow(LogParts::notHere);
    }

    /** @throws RefusedException {@code log-not-here} */
    Witnesses witnesses() {
        return witnesses.stream().findFirst().orElseThrow(LogParts::notHere);
    }

    private static RefusedException notHere() {
        return new RefusedException(Refusal.of(NOT_HERE));
    }
}
