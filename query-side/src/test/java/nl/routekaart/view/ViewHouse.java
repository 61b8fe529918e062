package nl.routekaart.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.routekaart.fold.Folds;
import nl.routekaart.message.EventReader;
import nl.routekaart.testing.TestPostgres;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Views on a database of their own, fed from memory. */
public final class ViewHouse implements AutoCloseable {

    public static final EventReader READER = Folds.READER;
    static final Duration PATIENCE = Duration.ofSeconds(60);

    public final TestEvents events = new TestEvents(READER);
    public final JdbcTemplate jdbc;

    /** Connections as the owner of the database, who changes its schema. */
    public final DataSource owner;

    private final HikariDataSource dataSource;
    private final JdbcTransactionManager transactions;
    private final TokenStore tokens;

    public ViewHouse() {
        TestPostgres database = TestPostgres.freshDatabase();
        owner = database.ownerDataSource();
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(database.dataSource());
        dataSource = new HikariDataSource(pool);
        jdbc = new JdbcTemplate(dataSource);
        transactions = new JdbcTransactionManager(dataSource);
        JdbcTokenStore store = JdbcTokenStore.builder()
                .connectionProvider(new UnitOfWorkAwareConnectionProviderWrapper(
                        new SpringDataSourceConnectionProvider(dataSource)))
                .serializer(Jackson3Serializer.builder().build())
                .schema(TokenSchema.builder().setTokenTable("tokens.entry").build())
                .build();
        jdbc.execute("create schema tokens");
        store.createSchema(PostgresTokenTableFactory.INSTANCE);
        tokens = store;
    }

    /** Views that are started by the caller, as a process would. */
    public Views views(View... views) {
        return new Views(
                List.of(views),
                true,
                events,
                READER,
                events,
                tokens,
                new SpringTransactionManager(transactions),
                transactions,
                jdbc);
    }

    Transactions transactions() {
        return Transactions.of(transactions);
    }

    EventPages pages() {
        return new EventPages(events, READER);
    }

    /** Started views. */
    public Views start(View... views) {
        Views started = views(views);
        started.start();
        return started;
    }

    /** Waits until all views have seen everything that was recorded. */
    public void settle(Views views) {
        assertThat(views.await(events.head(), PATIENCE))
                .as("views settle: %s", views.statuses())
                .isTrue();
    }

    /** These subjects as a view has folded them. */
    Map<UUID, Folded> folded(String view, Collection<UUID> ids) {
        return FoldedTable.load(ids, new Generation("view_" + view, jdbc));
    }

    /** The digest of a view's rows as they are. */
    public String digest(View view) {
        return transactions()
                .snapshot()
                .execute(status -> ViewSchema.live(view, jdbc).digest());
    }

    /** Ends all connections to the database at once, as if their process had; whoever asks for one then gets a new one. */
    void cutAllConnections() {
        jdbc.query("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and usename = current_user and pid <> pg_backend_pid()
                """, row -> {});
        dataSource.getHikariPoolMXBean().softEvictConnections();
    }

    /** How many connections are in use. */
    public int connectionsInUse() {
        return dataSource.getHikariPoolMXBean().getActiveConnections();
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
