package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import nl.routekaart.message.RawEvents;
import nl.routekaart.standalone.upkeep.ViewsCommand;
import nl.routekaart.view.Views;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcOperations;
import picocli.CommandLine;

/** What an operator does to the views of a running service, and what its figures say. */
class ViewsUpkeepTest {

    private static final String VIEWS = "/api/v1/views";

    @TempDir
    Path folder;

    private OpenedRoutekaart product;

    @BeforeEach
    void start() {
        product = OpenedRoutekaart.over(folder.resolve("data"));
    }

    @AfterEach
    void stop() {
        product.close();
    }

    private JdbcOperations database() {
        return product.bean(JdbcOperations.class);
    }

    private String item() {
        Api.Answer registered = product.as("secretariaat")
                .post("/api/v1/items", "{\"kind\": \"milestone\", \"title\": \"Net op zee\"}")
                .expect(201);
        settled();
        return registered.text("/id");
    }

    private void settled() {
        Views views = product.bean(Views.class);
        long head = product.bean(RawEvents.class).head();
        assertThat(views.await(head, Duration.ofMinutes(1))).isTrue();
    }

    /** What a command says, after its exit code. */
    private String views(String... arguments) {
        StringWriter said = new StringWriter();
        String[] all = Stream.concat(
                        Stream.of(arguments),
                        Stream.of("--url", product.address().toString(), "--language", "en"))
                .toArray(String[]::new);
        int exit = new CommandLine(new ViewsCommand())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(all);
        return exit + "\n" + said;
    }

    @Test
    void theCommandLineRebuildsAndComparesAndTheTrailTellsWhoDid() {
        String item = item();
        assertThat(views("list")).startsWith("0\n").contains("current", "history", "audit", "healthy at position");
        assertThat(views("rebuild", "history"))
                .startsWith("0\n")
                .contains("history rebuilt at position", "it was what its events say", "shown ", "by beheerder.");
        assertThat(views("compare", "audit", "--at", "1"))
                .startsWith("0\n")
                .contains("audit compared at position 1 in");
        database().update("update view_current.subject set title = 'vervalst' where id = ?::uuid", item);
        assertThat(views("compare", "current"))
                .startsWith("2\n")
                .contains("NOT what its events say", "first difference: changed subject of " + item + " @");
        assertThat(views("rebuild", "current")).startsWith("2\n");
        assertThat(views("compare", "current")).startsWith("0\n");
        settled();
        Api.Answer trail = product.as("auditor").get("/api/v1/audit-entries?name=installation.view-rebuilt");
        assertThat(trail.expect(200).text("/items/1/event/name")).isEqualTo("installation.view-rebuilt");
        assertThat(trail.text("/items/2")).isEmpty();
        assertThat(trail.text("/items/0/event/actor")).isEqualTo("beheerder");
        assertThat(trail.text("/items/0/changes")).contains("current", "changed subject of " + item);
    }

    @Test
    void theCommandLineSaysWhyItCannotBeDone() {
        item();
        assertThat(views("rebuild", "nothing")).startsWith("1\n").contains("There is no view \"nothing\"");
        assertThat(views("compare", "current", "--at", "1")).startsWith("1\n").contains("only has what holds now");
        assertThat(views("retry", "current", item())).startsWith("1\n").contains("has not parked");
        assertThat(views("parked", "current")).startsWith("0\n").contains("0 parked");
    }

    @Test
    void aParkedSubjectIsGivenUpFromTheCommandLineAndAnswersStillSayIt() {
        String item = item();
        database().update("insert into view_current.parked values (?::uuid, 'item', 1, 'kan niet')", item);
        assertThat(views("list")).startsWith("2\n").contains("NOT HEALTHY", "1 parked (0 given up)");
        assertThat(product.as("beheerder").get("/actuator/health").status()).isEqualTo(503);
        assertThat(views("parked", "current")).startsWith("0\n").contains(item, "since event 1", "kan niet");
        assertThat(views("give-up", "current", item, "--reason", "wordt niet meer hersteld"))
                .startsWith("0\n")
                .contains("given up by event");
        assertThat(product.as("beheerder").get("/actuator/health").status()).isEqualTo(200);
        assertThat(product.as("lezer").get("/api/v1/items/" + item).expect(200).text("/parked"))
                .isEqualTo("true");
        settled();
        assertThat(product.as("auditor")
                        .get("/api/v1/audit-entries?name=installation.subject-given-up")
                        .expect(200)
                        .text("/items/0/event/reason"))
                .isEqualTo("wordt niet meer hersteld");
        assertThat(views("retry", "current", item)).startsWith("0\n").contains("0 parked");
        assertThat(product.as("lezer").get("/api/v1/items/" + item).expect(200).text("/parked"))
                .isEmpty();
    }

    @Test
    void onlyWhoSignedInAsOperatorDoesThis() {
        Api anybody = product.reader();
        anybody.get(VIEWS).problem(401, "sign-in-needed");
        anybody.post(VIEWS + "/current/rebuilds", "").problem(401, "sign-in-needed");
        product.as("tennet").get(VIEWS).problem(403, "view-task-not-readable");
        product.as("tennet").post(VIEWS + "/current/rebuilds", "").problem(403, "not-authorised");
        product.as("beheerder")
                .post("/api/v1/items", "{\"kind\": \"milestone\", \"title\": \"Van mij\"}")
                .problem(403, "not-authorised");
        product.as("beheerder")
                .post(VIEWS + "/current/parked-subjects/x/giving-up", "geen json")
                .anyProblem();
    }

    @Test
    void figuresAreForOperatorsAndHealthTellsThemWhatAils() {
        item();
        views("rebuild", "audit");
        Api anybody = product.reader();
        anybody.get("/actuator/prometheus").problem(401, "sign-in-needed");
        product.as("tennet").get("/actuator/prometheus").problem(403, "not-allowed");
        String figures = product.as("beheerder")
                .get("/actuator/prometheus")
                .expect(200)
                .response()
                .body();
        assertThat(figures)
                .contains(
                        "routekaart_view_position{view=\"audit\"} ",
                        "routekaart_view_behind{view=\"current\"} ",
                        "routekaart_view_behind_seconds{view=\"history\"} ",
                        "routekaart_view_parked{view=\"current\"} 0.0",
                        "routekaart_view_healthy{view=\"current\"} 1.0",
                        "routekaart_view_proof_equal{kind=\"rebuild\",view=\"audit\"} 1.0",
                        "routekaart_view_proof_equal{kind=\"comparison\",view=\"audit\"} NaN",
                        "routekaart_log_size ",
                        "routekaart_log_checkpoint_size ",
                        "routekaart_log_checkpoint_age_seconds ");
        assertThat(anybody.get("/actuator/health").expect(200).response().body())
                .doesNotContain("position");
        assertThat(product.as("beheerder")
                        .get("/actuator/health")
                        .expect(200)
                        .text("/components/views/details/audit/position"))
                .isNotEqualTo("");
    }

    @Test
    void healthLooksAtTheDiskOfTheDataFolder() {
        assertThat(product.as("beheerder")
                        .get("/actuator/health")
                        .expect(200)
                        .text("/components/diskSpace/details/path"))
                .isEqualTo(folder.resolve("data").toAbsolutePath().toString());
    }
}
