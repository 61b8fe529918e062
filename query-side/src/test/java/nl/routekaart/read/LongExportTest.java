package nl.routekaart.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.routekaart.message.StoredEvent;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A long export is sent as it is read: whoever takes it, at whatever pace, costs the product little memory, and a reader who
 * stalls holds no connection to the database and is sent away. {@code -Daudit.export=300000} makes it longer.
 */
class LongExportTest {

    private static final int ENTRIES = Integer.getInteger("audit.export", 40_000);
    private static final long FIRST = 1_000_001;

    /** More than the parts that are read at once need, and a fraction of what the export is long. */
    private static final long ROOM = 24L << 20;

    @SuppressWarnings("NullAway.Init")
    private static WebHouse web;

    @BeforeAll
    static void fill() {
        web = new WebHouse(RealHistory::happen, "server.tomcat.connection-timeout=5s");
        web.jdbc().update("""
                insert into view_audit.entry (position, event_id, recorded_at, latest, name, revision, subject, subject_id,
                    sequence, effective, first_day, last_day, actor, party, reason, source, content, about, changes, departure,
                    kept_out, words)
                select n + ?, gen_random_uuid(), timestamptz '2026-11-23T12:00:00Z', timestamptz '2026-11-23T12:00:00Z',
                    'item.observed', 1, 'item', gen_random_uuid(), 1, '2023-07-04', date '2023-07-04', date '2023-07-04',
                    'tester', ?, repeat('omdat ', 20), 'beslisnota',
                    jsonb_build_object('words', 'waarneming ' || n || repeat(' waterstof', 20)),
                    '{"title": "Landelijk waterstofnetwerk", "kind": "milestone"}', '[]', false, false, ''
                from generate_series(0, ? - 1) n
                """, FIRST, RealHistory.GASUNIE, ENTRIES);
    }

    @AfterAll
    static void close() {
        web.close();
    }

    /** An export of everything, as somebody who reads by hand. */
    private static Socket export() throws IOException {
        web.jdbc().update("update view_audit.progress set position = ?", FIRST + ENTRIES);
        URI address = URI.create(
                web.address("/api/v1/audit-exports/audit-entries.ndjson?limit=" + ENTRIES + "&after=" + (FIRST - 1)));
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1 << 16);
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        socket.getOutputStream()
                .write("GET %s?%s HTTP/1.0\r\nHost: localhost\r\nTest-Role: auditor\r\n\r\n"
                        .formatted(address.getPath(), address.getQuery())
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static BufferedReader lines(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 1 << 12);
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Test
    void needsNoMoreMemoryHoweverMuchWasSent() throws IOException {
        long before = heap();
        long most = 0;
        long bytes = 0;
        int read = 0;
        String last = "";
        try (Socket socket = export();
                BufferedReader lines = lines(socket)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                bytes += line.length();
                if (line.startsWith("{\"position\"") && ++read % (ENTRIES / 8) == 1) {
                    most = Math.max(most, heap() - before);
                }
                last = line;
            }
        }
        System.out.printf("%d entries, %d MB sent, at most %d kB more in use%n", read, bytes >> 20, most >> 10);

        assertThat(read).isEqualTo(ENTRIES);
        assertThat(JsonMapper.shared().readTree(last).at("/end/entries").longValue())
                .isEqualTo(ENTRIES);
        assertThat(bytes).isGreaterThan(2 * ROOM);
        assertThat(most).isLessThan(ROOM);
    }

    @Test
    void thatNobodyReadsHoldsNothingAndIsRecordedAsBrokenOff() throws IOException {
        long head = web.head();
        try (Socket socket = export();
                BufferedReader lines = lines(socket)) {
            assertThat(lines.readLine()).contains("200");
            Awaitility.await()
                    .during(Duration.ofMillis(400))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> web.connectionsInUse() == 0);
            assertThat(web.head()).isEqualTo(head + 1);
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> web.head() == head + 2);
        }
        StoredEvent told = web.events().all().getLast();
        assertThat(told.name()).isEqualTo("installation.export-broken-off");
        JsonNode payload = JsonMapper.shared().readTree(told.payload());
        assertThat(payload.get("export").longValue()).isEqualTo(head + 1);
        assertThat(payload.get("sentUpTo").longValue()).isBetween(FIRST - 1, FIRST + ENTRIES / 2);
    }

    @Test
    void thatIsBrokenOffByItsReaderTellsSo() throws IOException {
        long head = web.head();
        try (Socket socket = export();
                BufferedReader lines = lines(socket)) {
            assertThat(lines.readLine()).contains("200");
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> web.head() == head + 2);
    }
}
