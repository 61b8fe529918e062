package nl.routekaart.log;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.LogSigner;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.current.CurrentQueries;
import nl.routekaart.kernel.Subject;
import nl.routekaart.merkle.EventLeaf;
import nl.routekaart.merkle.Hash;
import nl.routekaart.merkle.Nodes;
import nl.routekaart.merkle.Tree;
import nl.routekaart.message.EventType;
import nl.routekaart.message.RawEvents;
import nl.routekaart.message.StoredEvent;
import nl.routekaart.publication.kept.PublicationTables;
import nl.routekaart.signature.Ed25519SigningKey;
import nl.routekaart.testing.TestPostgres;
import nl.routekaart.view.TestEvents;
import nl.routekaart.view.ViewHouse;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A log on a database of its own, fed from memory. */
public final class LogHouse implements AutoCloseable {

    static final String ORIGIN = "routekaart.example/log";
    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    /** The key of the log. */
    public final LogSigner signer = signer(Ed25519SigningKey.generate());

    final TestEvents events;
    final JdbcTemplate jdbc;
    final LogTables tables;
    final WitnessTables witnessTables;

    /** Changes the schema. */
    final JdbcTemplate owner;

    private final JdbcTransactionManager manager;
    private final List<HikariDataSource> opened;

    LogHouse() {
        this(new TestEvents(ViewHouse.READER), TestPostgres.freshDatabase());
    }

    private LogHouse(TestEvents events, TestPostgres database) {
        this(events, pool(database), database.ownerDataSource());
    }

    private LogHouse(TestEvents events, HikariDataSource pool, DataSource owner) {
        this(events, (DataSource) pool, owner, List.of(pool));
        PublicationTables.make(owner);
    }

    private LogHouse(TestEvents events, DataSource database, DataSource owner, List<HikariDataSource> opened) {
        this.events = events;
        this.jdbc = new JdbcTemplate(database);
        this.owner = new JdbcTemplate(owner);
        this.manager = new JdbcTransactionManager(database);
        this.tables = new LogTables(jdbc);
        this.witnessTables = new WitnessTables(jdbc);
        this.opened = opened;
    }

    /** In a database that has the tables. */
    public static LogHouse in(TestEvents events, DataSource database, DataSource owner) {
        return new LogHouse(events, database, owner, List.of());
    }

    private static HikariDataSource pool(TestPostgres database) {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(database.dataSource());
        return new HikariDataSource(pool);
    }

    static LogSigner signer(Ed25519SigningKey key) {
        return new LogSigner() {
            @Override
            public String origin() {
                return ORIGIN;
            }

            @Override
            public List<NoteKey> keys() {
                return List.of(new NoteKey(ORIGIN, key.verifyingKey()));
            }

            @Override
            public SignedNote sign(long size, Hash root) {
                return new Checkpoint(ORIGIN, size, root).signed(key);
            }
        };
    }

    LogWriter writer() {
        return writer(events, signer);
    }

    LogWriter writer(RawEvents from, LogSigner by) {
        return new LogWriter(from, tables, by, new TransactionTemplate(manager), CLOCK);
    }

    LogCheck check(RawEvents from) {
        return new LogCheck(from, tables, signer, new TransactionTemplate(manager));
    }

    /** What anybody may ask. */
    public LogQueries queries() {
        return new LogQueries(tables, witnessTables, new TimeStampTables(jdbc), signer);
    }

    /** Those who keep watch. */
    public Witnesses witnesses(CurrentQueries current) {
        return new Witnesses(current, tables, witnessTables, writer(), signer, CLOCK);
    }

    /** The witnesses who hold what the log does not continue. */
    public List<String> forks() {
        return witnessTables.forks();
    }

    /** Takes everything in and publishes a checkpoint. */
    public void follow() {
        LogWriter writer = writer();
        writer.takeIn();
        writer.publish();
    }

    void record(int count) {
        for (int i = 0; i < count; i++) {
            events.append(
                    NOW,
                    Subject.ITEM,
                    new UUID(3, events.head()),
                    new EventType("item.renamed", 1),
                    "{\"title\": \"Mijlpaal " + events.head() + "\"}",
                    Map.of("nonce", "n" + events.head()));
        }
    }

    /** The tree that the events give. */
    Tree expected(long size) {
        List<StoredEvent> all = events.all();
        Hash[] leaves = all.stream().map(EventLeaf::hash).toArray(Hash[]::new);
        return new Tree(Nodes.of(i -> leaves[(int) i]), size);
    }

    Checkpoint newest() {
        return Checkpoint.parse(tables.newest().orElseThrow().text());
    }

    @Override
    public void close() {
        opened.forEach(HikariDataSource::close);
    }
}
