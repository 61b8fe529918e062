package nl.routekaart.standalone;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.SignedNote;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.Lifecycle;
import org.springframework.util.FileSystemUtils;

/** The product whose log is watched, and those who run it: they can put it back, and change what lies in its database. */
final class WatchedProduct implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** The log anew from the events, as if it had always been so. */
    private static final String FORGET_THE_LOG = """
            alter table log.checkpoint disable trigger all;
            delete from log.cosignature;
            delete from log.sighting;
            delete from log.checkpoint;
            alter table log.checkpoint enable always trigger checkpoint_stays;
            delete from log.tile;
            update log.tree set size = 0, edge = '{}';
            """;

    /** Each test waits for it many times. */
    private static final String SOON = "--routekaart.log.interval=100ms";

    private final Path folder;
    private final String[] settings;
    private OpenedRoutekaart running;

    private WatchedProduct(Path folder, String... settings) {
        this.folder = folder;
        this.settings = Stream.concat(Stream.of(SOON), Stream.of(settings)).toArray(String[]::new);
        this.running = opened();
    }

    static WatchedProduct start(Path folder, String... settings) {
        return new WatchedProduct(folder, settings);
    }

    private OpenedRoutekaart opened() {
        return OpenedRoutekaart.over(folder.resolve("data"), settings);
    }

    void restart() {
        running.close();
        running = opened();
    }

    /** Ends it; the data folder is the one of the command line from now on. */
    void stop() {
        running.stop();
    }

    void backUp() throws IOException {
        running.close();
        copy(folder.resolve("data"), folder.resolve("backup"));
        running = opened();
    }

    void putBack() throws IOException {
        running.close();
        FileSystemUtils.deleteRecursively(folder.resolve("data"));
        copy(folder.resolve("backup"), folder.resolve("data"));
        running = opened();
    }

    /** With who owns what and who may read it, which the database server insists on. */
    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(from)) {
            all = walk.toList();
        }
        for (Path each : all) {
            Files.copy(
                    each,
                    to.resolve(from.relativize(each)),
                    StandardCopyOption.COPY_ATTRIBUTES,
                    LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Changes what was recorded, as who administers the database can. */
    void tamper(String sql) throws SQLException {
        administer("alter table event_store.event disable trigger all; " + sql
                + "; alter table event_store.event enable trigger all");
    }

    /** From here on nothing is taken into the log, or signed. */
    void stopTheLog() {
        running.bean("logFollower", Lifecycle.class).stop();
    }

    /** Has the whole log made and signed anew, with the true key, from what lies in the store now. */
    void signAnew() throws SQLException {
        administer(FORGET_THE_LOG);
        restart();
    }

    void administer(String sql) throws SQLException {
        JdbcConnectionDetails database = running.bean(JdbcConnectionDetails.class);
        try (Connection connection =
                        DriverManager.getConnection(database.getJdbcUrl(), "postgres", database.getPassword());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Records some events, and waits until the log covers them. */
    long record(String key) {
        String position = as("secretariaat")
                .post("/api/v1/parties", "{\"name\": \"%s\", \"kind\": \"ministry\", \"key\": \"%1$s\"}".formatted(key))
                .expect(201)
                .header("Routekaart-Position");
        return covered(Long.parseLong(position));
    }

    /** Waits until the log covers a position, and tells how many it covers. */
    long covered(long position) {
        return await().atMost(PATIENCE).until(this::size, size -> size >= position);
    }

    long size() {
        return Checkpoint.parse(SignedNote.parse(note()).text()).size();
    }

    String note() {
        return running.reader().get("/log/checkpoint").expect(200).response().body();
    }

    Api as(String account) {
        return running.as(account);
    }

    URI address() {
        return running.address();
    }

    <T> T bean(Class<T> type) {
        return running.bean(type);
    }

    @Override
    public void close() {
        running.close();
    }
}
