package nl.routekaart.log;

import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down when the log does not go on, or when a witness holds a checkpoint that it does not continue. */
final class LogHealth extends AbstractHealthIndicator {

    private final LogQueries log;
    private final LogTables tables;
    private final LogFollower follower;
    private final Witnesses witnesses;

    LogHealth(LogQueries log, LogTables tables, LogFollower follower, Witnesses witnesses) {
        super("The log cannot be asked");
        this.log = log;
        this.tables = tables;
        this.follower = follower;
        this.witnesses = witnesses;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        List<String> forks = witnesses.forks();
        health.up();
        follower.failure().ifPresent(failure -> health.down().withDetail("failure", failure));
        if (!forks.isEmpty()) {
            health.down().withDetail("forked", forks);
        }
        health.withDetail("size", tables.edge().size()).withDetail("checkpoint", log.size());
    }
}
