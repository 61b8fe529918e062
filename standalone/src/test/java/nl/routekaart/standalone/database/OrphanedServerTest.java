package nl.routekaart.standalone.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that really was left behind is stopped in {@code StartAndStopIT}. */
class OrphanedServerTest {

    @TempDir
    Path cluster;

    Path pidFile;

    @BeforeEach
    void nameTheFile() {
        pidFile = cluster.resolve("postmaster.pid");
    }

    @Test
    void leavesAnotherProcessAloneThatGotTheSameNumber() throws IOException {
        long ours = ProcessHandle.current().pid();
        Files.writeString(pidFile, ours + "\n" + cluster + "\n");

        OrphanedServer.stop(cluster);

        assertThat(ProcessHandle.of(ours)).as("this process lives").isPresent();
        assertThat(pidFile)
                .as("a file that would keep the server from starting")
                .doesNotExist();
    }

    @Test
    void leavesTheFileOfAnEndedServerToTheNextServer() throws Exception {
        Process ended = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        ended.waitFor();
        Files.writeString(pidFile, ended.pid() + "\n" + cluster + "\n");

        OrphanedServer.stop(cluster);

        assertThat(pidFile).exists();
    }

    @Test
    void doesNothingWhereNoServerEverRanOrTheFileIsDamaged() throws IOException {
        OrphanedServer.stop(cluster);
        Files.writeString(pidFile, "");
        OrphanedServer.stop(cluster);
        Files.writeString(pidFile, "not a number\n");
        OrphanedServer.stop(cluster);

        assertThat(pidFile).hasContent("not a number");
    }
}
