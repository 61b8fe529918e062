package nl.routekaart.benchmarks.product;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.routekaart.benchmarks.harness.Postgres;
import nl.routekaart.dispatch.CommandDispatch;
import nl.routekaart.dispatch.DispatchResult;
import nl.routekaart.eventstore.WriterMemory;
import nl.routekaart.kernel.SubjectCommand;
import nl.routekaart.message.MetaKey;
import nl.routekaart.message.RawEvents;
import nl.routekaart.message.StoredEvent;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.NoCache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The same aggregates on Axon's own JDBC engine, as Spring Boot configures it: nothing of our dispatch, event store and
 * views, but the same commands, decisions and events.
 */
public final class StockAxon implements AutoCloseable {

    /** More than the limit has. */
    public static final int CONNECTIONS = 20;

    private final ConfigurableApplicationContext context;

    private StockAxon(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts on an empty database and makes Axon's tables in it. */
    public static StockAxon start(Postgres.Database database) {
        StockAxon stock = new StockAxon(new SpringApplicationBuilder(Aggregates.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + Postgres.USER,
                        "spring.datasource.password=",
                        "spring.flyway.enabled=false",
                        "spring.autoconfigure.exclude=" + ours(),
                        "logging.level.root=warn")
                .run());
        ((JdbcEventStorageEngine) stock.part(EventStorageEngine.class))
                .createSchema(PostgresEventTableFactory.INSTANCE);
        ((JdbcTokenStore) stock.part(TokenStore.class)).createSchema(PostgresTokenTableFactory.INSTANCE);
        return stock;
    }

    /** A part of it. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    private static String ours() {
        return StreamSupport.stream(
                        ImportCandidates.load(AutoConfiguration.class, StockAxon.class.getClassLoader())
                                .spliterator(),
                        false)
                .filter(name -> name.startsWith("nl.routekaart."))
                .collect(Collectors.joining(","));
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan({
        "nl.routekaart.deciding",
        "nl.routekaart.party",
        "nl.routekaart.item",
        "nl.routekaart.dependency",
        "nl.routekaart.figure",
        "nl.routekaart.cabinet",
        "nl.routekaart.version"
    })
    static class Aggregates {

        /** Named here, because with Spring Boot 4 Axon looks for it before it is there. */
        @Bean
        HikariDataSource dataSource(
                @Value("${spring.datasource.url}") String url, @Value("${spring.datasource.username}") String user) {
            HikariConfig pool = new HikariConfig();
            pool.setJdbcUrl(url);
            pool.setUsername(user);
            pool.setMaximumPoolSize(CONNECTIONS);
            return new HikariDataSource(pool);
        }

        /** As Axon does it unless told otherwise: an aggregate is read anew for each command. */
        @Bean
        Cache aggregates() {
            return NoCache.INSTANCE;
        }

        @Bean
        WriterMemory closedMemory() {
            return new WriterMemory();
        }

        /** What is measured on it asks for no list of all subjects of a sort, which is all that is read of these. */
        @Bean
        RawEvents noRawEvents() {
            return new RawEvents() {
                @Override
                public List<StoredEvent> page(long afterPosition, int limit) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public List<StoredEvent> ofSubject(UUID id) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public long head() {
                    throw new UnsupportedOperationException();
                }

                @Override
                public long positionAt(Instant instant) {
                    throw new UnsupportedOperationException();
                }
            };
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        /** With Spring Boot 4 it is luck whether Axon finds Spring's transactions by itself; without them it is no store. */
        @Bean
        TransactionManager axonTransactionManager(PlatformTransactionManager transactionManager) {
            return new SpringTransactionManager(transactionManager);
        }

        @Bean
        CommandTargetResolver subjects() {
            return command -> new VersionedAggregateIdentifier(
                    (Object) ((SubjectCommand) command.getPayload()).subjectId().toString(), null);
        }

        @Bean
        CorrelationDataProvider fromCommand() {
            return new SimpleCorrelationDataProvider(MetaKey.FROM_COMMAND.toArray(String[]::new));
        }

        @Bean
        CommandDispatch dispatch(CommandBus bus) {
            return (subject, command, metadata) -> dispatch(bus, subject, command, metadata);
        }

        private static CompletableFuture<DispatchResult> dispatch(
                CommandBus bus, String subject, Object command, Map<String, String> metadata) {
            CompletableFuture<DispatchResult> answer = new CompletableFuture<>();
            GenericCommandMessage<Object> message =
                    new GenericCommandMessage<>(new GenericMessage<>(command, MetaData.from(metadata)), subject);
            bus.<Object, Object>dispatch(message, (sent, result) -> {
                if (result.isExceptional()) {
                    answer.completeExceptionally(result.exceptionResult());
                } else {
                    answer.complete(new DispatchResult(result.getPayload(), 0));
                }
            });
            return answer;
        }
    }
}
