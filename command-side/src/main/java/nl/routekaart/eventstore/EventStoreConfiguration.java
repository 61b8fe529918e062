package nl.routekaart.eventstore;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import nl.routekaart.fold.Folds;
import nl.routekaart.message.EventReader;
import nl.routekaart.message.RawEvents;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration;
import org.axonframework.springboot.autoconfig.TransactionAutoConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The event store in PostgreSQL, where Axon Server is not used. Axon's own auto-configuration finds these beans and
 * adds none of its own.
 */
@AutoConfiguration(
        after = {DataSourceTransactionManagerAutoConfiguration.class, JdbcTemplateAutoConfiguration.class},
        before = {
            AxonAutoConfiguration.class,
            JdbcAutoConfiguration.class,
            TransactionAutoConfiguration.class,
            NoOpTransactionAutoConfiguration.class
        })
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class EventStoreConfiguration {

    /** Events are recorded in whole milliseconds. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }

    @Bean
    @ConditionalOnMissingBean
    EventReader eventReader() {
        return Folds.READER;
    }

    /** The schema may be changed by another role than the one that the application works as; that one is granted little. */
    @Bean
    FlywayConfigurationCustomizer schemas(DataSource application) {
        return flyway -> flyway.schemas("event_store", "axon").placeholders(Map.of("application", role(application)));
    }

    private static String role(DataSource application) {
        return Objects.requireNonNull(
                new JdbcTemplate(application).queryForObject("select quote_ident(current_user)", String.class));
    }

    /** Named here because Axon looks for Spring's transaction manager before Spring Boot 4 has made it. */
    @Bean
    @ConditionalOnMissingBean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactionManager) {
        return new SpringTransactionManager(transactionManager);
    }

    @Bean
    EventTable eventTable(JdbcOperations jdbc) {
        return new EventTable(jdbc);
    }

    @Bean
    RawEvents rawEvents(EventTable table) {
        return new PostgresRawEvents(table);
    }

    @Bean
    EventIntake eventIntake(DataSource database, EventReader reader) {
        return new EventIntake(database, reader);
    }

    @Bean
    Positions positions(EventTable table) {
        return new PostgresPositions(table);
    }

    @Bean
    KnownHead knownHead() {
        return new KnownHead();
    }

    @Bean(destroyMethod = "close")
    GroupCommit groupCommit(DataSource database, WriterMemory memory, KnownHead head) {
        return new GroupCommit(database, memory, head);
    }

    @Bean
    PostgresEventStorageEngine eventStorageEngine(EventTable table, EventReader reader, GroupCommit commits) {
        return new PostgresEventStorageEngine(table, reader, commits);
    }

    @Bean(name = "eventBus", destroyMethod = "close")
    @Qualifier("eventStore")
    PostgresEventStore eventStore(PostgresEventStorageEngine engine, KnownHead head, Clock clock, Configuration axon) {
        // Axon has one clock for all its messages and no other way to give it one.
        GenericEventMessage.clock = Clock.tick(clock, Duration.ofMillis(1));
        PostgresEventStore.Builder builder = PostgresEventStore.builder();
        builder.messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"));
        builder.spanFactory(axon.getComponent(EventBusSpanFactory.class));
        return builder.build(engine, head);
    }
}
