package nl.routekaart.log;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import nl.routekaart.checkpoint.LogSigner;
import nl.routekaart.current.CurrentQueries;
import nl.routekaart.message.RawEvents;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The log, where there are events and keys to sign with. */
@AutoConfiguration(afterName = "nl.routekaart.view.ViewConfiguration")
@ConditionalOnBean({RawEvents.class, LogSigner.class})
class LogConfiguration {

    @Bean
    LogTables logTables(JdbcOperations jdbc) {
        return new LogTables(jdbc);
    }

    @Bean
    WitnessTables witnessTables(JdbcOperations jdbc) {
        return new WitnessTables(jdbc);
    }

    @Bean
    LogTree logTree(LogTables tables) {
        return new LogTree(tables);
    }

    @Bean
    LogQueries logQueries(LogTables tables, WitnessTables witnesses, TimeStampTables stamps, LogSigner signer) {
        return new LogQueries(tables, witnesses, stamps, signer);
    }

    @Bean
    LogWriter logWriter(
            RawEvents events,
            LogTables tables,
            LogSigner signer,
            PlatformTransactionManager transactions,
            ObjectProvider<Clock> clock) {
        return new LogWriter(
                events, tables, signer, new TransactionTemplate(transactions), clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    Witnesses witnesses(
            CurrentQueries current,
            LogTables tables,
            WitnessTables witnesses,
            LogWriter writer,
            LogSigner signer,
            ObjectProvider<Clock> clock) {
        return new Witnesses(current, tables, witnesses, writer, signer, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    LogCheck logCheck(RawEvents events, LogTables tables, LogSigner signer, PlatformTransactionManager transactions) {
        return new LogCheck(events, tables, signer, new TransactionTemplate(transactions));
    }

    @Bean
    TimeStampTables timeStampTables(JdbcOperations jdbc) {
        return new TimeStampTables(jdbc);
    }

    /** Nobody is called unless whoever runs the installation wants it: the addresses come from those who registered. */
    @Bean
    @ConditionalOnProperty("routekaart.log.call-witnesses")
    CheckpointListener witnessCalls(Witnesses witnesses, LogTables tables) {
        return new InBackground("log-witnesses", new WitnessCalls(witnesses, tables));
    }

    @Bean
    @ConditionalOnProperty("routekaart.log.time-stamps.authority")
    CheckpointListener timeStamps(
            @Value("${routekaart.log.time-stamps.authority}") URI authority,
            @Value("${routekaart.log.time-stamps.every:1h}") Duration every,
            LogTables tables,
            TimeStampTables stamps,
            ObjectProvider<Clock> clock) {
        return new InBackground(
                "log-time-stamps",
                new TimeStamps(authority, every, tables, stamps, clock.getIfAvailable(Clock::systemUTC)));
    }

    /** @param interval how often; a checkpoint comes that much later than an event at most, and what signing takes */
    @Bean
    @ConditionalOnProperty(name = "routekaart.log.follow", matchIfMissing = true)
    LogFollower logFollower(
            LogWriter writer,
            ObjectProvider<CheckpointListener> listeners,
            @Value("${routekaart.log.interval:1s}") Duration interval) {
        return new LogFollower(writer, interval, listeners.orderedStream().toList());
    }

    @Bean
    @ConditionalOnBean(LogFollower.class)
    LogHealth logHealthIndicator(LogQueries log, LogTables tables, LogFollower follower, Witnesses witnesses) {
        return new LogHealth(log, tables, follower, witnesses);
    }
}
