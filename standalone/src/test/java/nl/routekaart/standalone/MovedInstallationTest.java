package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import nl.routekaart.keys.KeyStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A version is published, and the installation is moved to another machine, with nothing but its events and its keys. */
class MovedInstallationTest {

    private static final String DATA = "routekaart.data";

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(DATA);
    }

    @Test
    void everyPublicationHasTheSameBytesAgain() throws IOException {
        System.setProperty(DATA, folder.resolve("here").toString());
        Map<String, byte[]> published;
        try (ConfigurableApplicationContext here = RoutekaartApplication.opened()) {
            Api product = Api.at(
                    URI.create("http://127.0.0.1:" + here.getEnvironment().getProperty("local.server.port")));
            new PublishedScene(product).publish();
            published = PublishedScene.publications(product);
            same(PublishedScene.publications(product), published);
            // What was published is signed with the key of then, also where it is made again.
            here.getBean(KeyStore.class).rotateKeys();
        }
        Path passphrase = Files.writeString(folder.resolve("passphrase"), "correct horse battery\n");
        Path keys = folder.resolve("keys.json");
        Path events = folder.resolve("events");
        run("keys", "backup", "--passphrase-file", passphrase.toString(), keys.toString());
        run("events", "export", events.toString());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(events)))
                .as("it holds what is confidential")
                .isEqualTo("rwx------");

        elsewhere("keys", "restore", "--passphrase-file", passphrase.toString(), keys.toString());
        assertThat(elsewhere("events", "import", "--language", "en", events.toString()))
                .contains(" and 1 files were imported");
        try (RunningRoutekaart there = RunningRoutekaart.elsewhere(folder.resolve("there"), "--routekaart.demo=false")
                .untilHealthy()) {
            Api product = Api.at(there.uri("/"));
            same(PublishedScene.publications(product), published);
            long head;
            try (Stream<String> lines = Files.lines(events.resolve("events.ndjson"))) {
                head = lines.count();
            }
            assertThat(product.as("secretariaat")
                            .get("/api/v1/documents?atLeast=" + head)
                            .expect(200)
                            .json()
                            .toString())
                    .contains("Kamerbrief");
        }
        elsewhere("events", "export", folder.resolve("again").toString());
        for (String file : new String[] {"events.ndjson", "leaves.txt"}) {
            assertThat(folder.resolve("again").resolve(file)).hasSameBinaryContentAs(events.resolve(file));
        }
    }

    private static void same(Map<String, byte[]> files, Map<String, byte[]> published) {
        assertThat(files.keySet()).isEqualTo(published.keySet());
        files.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(published.get(name)));
    }

    /** From the command line of the other machine; gives what it said. */
    private String elsewhere(String... arguments) {
        try (RunningRoutekaart command = RunningRoutekaart.elsewhere(folder.resolve("there"), arguments)) {
            int exit = command.exitCode();
            assertThat(exit).as(command.log()).isZero();
            return command.log();
        }
    }

    /** From the command line of this one; gives what it said. */
    private static String run(String... arguments) {
        StringWriter said = new StringWriter();
        int exit = Routekaart.execute(new PrintWriter(said), arguments);
        assertThat(exit).as(said.toString()).isZero();
        return said.toString();
    }
}
