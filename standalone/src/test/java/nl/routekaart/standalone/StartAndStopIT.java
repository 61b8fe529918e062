package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartAndStopIT {

    @TempDir
    Path data;

    @Test
    void keepsWhatWasCommittedWhenItIsStoppedAndWhenItIsKilled() throws Exception {
        try (var first = start().untilHealthy()) {
            execute(first, "create schema kept create table words (word text)");
            execute(first, "insert into kept.words values ('before the stop')");
            assertThat(first.stop()).as("exit code after SIGTERM").isEqualTo(143);
        }
        assertThat(data.resolve("postgres/postmaster.pid"))
                .as("the server has stopped too")
                .doesNotExist();

        var second = start().untilHealthy();
        execute(second, "insert into kept.words values ('before the kill')");
        second.kill();
        assertThat(data.resolve("postgres/postmaster.pid"))
                .as("the server was left behind")
                .exists();

        try (var third = start().untilHealthy()) {
            assertThat(words(third)).containsExactly("before the stop", "before the kill");
        }
    }

    @Test
    void startsAfterItsVeryFirstStartWasKilledHalfway() {
        var halfway = start();
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> Files.exists(data.resolve("postgres-unfinished/PG_VERSION")));
        halfway.kill();
        assertThat(data.resolve("postgres")).doesNotExist();

        try (var again = start().untilHealthy()) {
            assertThat(data.resolve("postgres-unfinished")).doesNotExist();
            assertThat(again.stop()).isEqualTo(143);
        }
    }

    @Test
    void leavesNoServerBehindWhenItIsStoppedWhileItStarts() {
        var starting = start();
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> Files.exists(data.resolve("postgres/postmaster.pid")));

        assertThat(starting.stop()).isEqualTo(143);
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void refusesAFolderAndAPortThatAreTakenAndEndsByItself() throws Exception {
        try (var first = start().untilHealthy()) {
            var second = start();
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.log())
                    .contains("is in use by another running Routekaart", "choose another folder with ROUTEKAART_DATA")
                    .doesNotContain("\tat ");

            Path other = data.resolve("other");
            var third = RunningRoutekaart.start(other, first.port(), KillStorm.WITHOUT_DEMO);
            assertThat(third.exitCode()).isEqualTo(1);
            assertThat(third.log()).contains("Port " + first.port() + " was already in use");
            assertThat(other.resolve("postgres/postmaster.pid")).doesNotExist();

            assertThat(first.get("/actuator/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void listensOnThisMachineOnlyAndSaysWhereToLook() throws IOException {
        try (var product = RunningRoutekaart.start(data).untilHealthy()) {
            assertThat(product.log())
                    .contains("http://localhost:" + product.port() + "/")
                    .contains("You have opted out of the AxonIQ UpdateChecker");
            InetAddress outside = InetAddress.getByName("127.0.0.2");
            try (var free = new ServerSocket(product.port(), 1, outside)) {
                assertThat(free.isBound())
                        .as("another address on the same port is free")
                        .isTrue();
            }
        }
    }

    private RunningRoutekaart start() {
        return RunningRoutekaart.start(data, KillStorm.WITHOUT_DEMO);
    }

    private static void execute(RunningRoutekaart product, String sql) throws IOException, SQLException {
        try (var connection = product.connectToDatabase();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> words(RunningRoutekaart product) throws IOException, SQLException {
        try (var connection = product.connectToDatabase();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select word from kept.words")) {
            List<String> words = new ArrayList<>();
            while (rows.next()) {
                words.add(rows.getString(1));
            }
            return words;
        }
    }
}
