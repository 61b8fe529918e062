package nl.routekaart.eventstore;

import java.time.Clock;
import java.time.Duration;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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

    @Bean
    FlywayConfigurationCustomizer schemas() {
        return flyway -> flyway.schemas("event_store", "axon");
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
    Positions positions(EventTable table) {
        return new PostgresPositions(table);
    }

    @Bean
    KnownHead knownHead() {
        return new KnownHead();
    }

    @Bean
    PostgresEventStorageEngine eventStorageEngine(
            EventTable table, EventReader reader, PlatformTransactionManager transactionManager, KnownHead head) {
        return new PostgresEventStorageEngine(table, reader, new TransactionTemplate(transactionManager), head);
    }

    @Bean("eventBus")
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
