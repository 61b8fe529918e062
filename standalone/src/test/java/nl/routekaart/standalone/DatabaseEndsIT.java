package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.routekaart.standalone.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database server ends under the running product. */
class DatabaseEndsIT {

    @TempDir
    Path data;

    @Test
    void theProductStartsItAgainAndMeanwhileSaysSo() throws IOException {
        try (var product =
                RunningRoutekaart.start(data, "--routekaart.demo=false").untilHealthy()) {
            Api api = Api.at(product.uri("/")).as("secretariaat");
            List<String> acknowledged = new ArrayList<>();
            for (String signal : List.of("QUIT", "KILL")) {
                acknowledged.add(acknowledged(api, "before-" + signal));
                String port = port();
                long ended = product.databaseServer();
                product.signalDatabase(signal);
                acknowledged.add(acknowledged(api, "after-" + signal));
                assertThat(product.databaseServer()).isNotEqualTo(ended);
                assertThat(port()).as("the port of the server").isEqualTo(port);
            }
            acknowledged.forEach(id -> assertThat(api.get("/api/v1/items/" + id + "?atLeast=4")
                            .expect(200)
                            .text("/id"))
                    .isEqualTo(id));
            assertThat(product.log())
                    .contains("The database server has ended although nobody stopped it")
                    .contains("The database server runs again")
                    .doesNotContain("Incident");
            assertThat(product.stop()).isEqualTo(143);
        }
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    private String port() throws IOException {
        return Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
    }

    /** Asks with one key until there is an answer; what is no answer has to say that it is not available right now. */
    private static String acknowledged(Api api, String key) {
        List<Answer> last = new ArrayList<>();
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    Answer answer = api.with("Idempotency-Key", key)
                            .post("/api/v1/items", "{\"kind\": \"risk\", \"title\": \"" + key + "\"}");
                    last.add(answer);
                    if (answer.status() != 201) {
                        answer.problem(503, "not-available");
                        assertThat(answer.header("Retry-After")).isNotBlank();
                    }
                    return answer.status() == 201;
                });
        return last.getLast().text("/id");
    }
}
