package nl.routekaart.standalone.witness;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.routekaart.standalone.Words;
import nl.routekaart.standalone.remote.RemoteAccount;
import nl.routekaart.standalone.remote.ServiceOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is kept is shown to the service, whatever that makes of it. */
class ShowingTest {

    private static final String PROBLEM =
            "{\"type\": \"/problems/%s\", \"title\": \"t\", \"status\": %d, \"detail\": \"as it is told\"}";

    @TempDir
    Path folder;

    private final MemoryLog log = new MemoryLog().grow(3);
    private final StringWriter said = new StringWriter();
    private final Told told = new Told(Words.of(WitnessCommand.class, Locale.ENGLISH), new PrintWriter(said));
    private HttpServer server;
    private int status = 200;
    private String answer = "{\"checkpoint\": \"\", \"path\": []}";
    private String asked = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/log/sightings", exchange -> {
            asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", status == 200 ? "application/json" : "application/problem+json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theServiceIsShownExactlyWhatIsKept() throws IOException {
        assertThat(show()).isTrue();
        JsonNode shown = JsonMapper.shared().readTree(asked);
        assertThat(shown.path("witness").asString("")).isEqualTo("witness.example/vng");
        assertThat(shown.path("checkpoint").asString(""))
                .isEqualTo(log.signed(3).toString());
        assertThat(said.toString()).contains("and continues it");
    }

    @Test
    void aServiceThatSaysItselfThatItIsForkedHasTakenIt() throws IOException {
        status = 409;
        answer = PROBLEM.formatted("log-forked", 409);
        assertThat(show()).isTrue();
        assertThat(said.toString()).contains("says itself that it does not continue that", "as it is told");
    }

    @Test
    void whoIsNotKnownThereIsToldSo() throws IOException {
        status = 401;
        answer = PROBLEM.formatted("sign-in-needed", 401);
        assertThat(show()).isFalse();
        assertThat(said.toString()).contains("could not be shown");
    }

    private boolean show() throws IOException {
        ServiceOption service = CommandLine.populateCommand(
                new ServiceOption(),
                "--url",
                "http://127.0.0.1:" + server.getAddress().getPort());
        try (WitnessFolder opened = WitnessFolder.open(folder, Disk.REAL)) {
            Watch watch = new Watch(opened, log, Optional.empty(), Set.of(), Clock.systemUTC());
            watch.look();
            return Showing.to(service, RemoteAccount.or("vng"), Locale.ENGLISH, watch, "witness.example/vng")
                    .show(told);
        }
    }
}
