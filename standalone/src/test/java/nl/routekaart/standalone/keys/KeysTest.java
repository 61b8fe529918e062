package nl.routekaart.standalone.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import nl.routekaart.checkpoint.CheckpointSource;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.kernel.Subject;
import nl.routekaart.keys.KeyStore;
import nl.routekaart.seal.Manifest;
import nl.routekaart.seal.ManifestSigner;
import nl.routekaart.secret.Secret;
import nl.routekaart.secret.Secrets;
import nl.routekaart.standalone.RoutekaartApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;

/** From a database that is lost to a new one, with the product as it is put together. */
class KeysTest {

    private static final String DATA = "routekaart.data";

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    @AfterEach
    void forget() {
        System.clearProperty(DATA);
    }

    @Test
    void whatWasHiddenIsReadAgainInANewDatabaseWithTheBackup() throws IOException {
        Path passphrase = Files.writeString(folder.resolve("passphrase"), "correct horse battery\n");
        Path file = folder.resolve("keys.json");
        System.setProperty(DATA, folder.resolve("data").toString());
        Secret secret;
        String note;
        try (var one = RoutekaartApplication.opened()) {
            secret = one.getBean(Secrets.class).hide(UUID.randomUUID(), "A. Jansen");
            note = one.getBean(CheckpointSource.class).signedAtLeast(0).toString();
            assertThat(run("backup", folder.resolve("beside.json"), passphrase))
                    .as("beside it: " + said)
                    .isZero();
            assertThat(one.getBean(ManifestSigner.class)
                            .seal(new Manifest(Subject.VERSION, UUID.randomUUID(), "1.0", 0, List.of()))
                            .claims()
                            .checkpoint())
                    .isEqualTo(note);
        }
        Path wrapping = folder.resolve("data/wrapping.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(wrapping)))
                .isEqualTo("rw-------");
        assertThat(run("backup", file, passphrase)).as(said.toString()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(run("restore", folder.resolve("none.json"), passphrase)).isEqualTo(1);
        assertThat(said.toString()).contains("There is no file or folder " + folder.resolve("none.json"));
        assertThat(run("backup", file, passphrase)).as("never over another").isEqualTo(1);
        assertThat(run("restore", file, passphrase)).as("never over keys").isEqualTo(1);

        FileSystemUtils.deleteRecursively(folder.resolve("data/postgres"));
        Files.delete(wrapping);
        assertThat(run("restore", file, passphrase)).as(said.toString()).isZero();
        try (var two = RoutekaartApplication.opened()) {
            assertThat(two.getBean(Secrets.class).reveal(secret)).contains("A. Jansen");
            var key = two.getBean(KeyStore.class).verifyingKeys().getFirst();
            assertThat(SignedNote.parse(note).isSignedBy(new NoteKey("routekaart.localhost/log", key)))
                    .isTrue();
        }
    }

    private int run(String command, Path file, Path passphrase) {
        return new CommandLine(new Keys())
                .setOut(new PrintWriter(said))
                .execute(command, "--passphrase-file", passphrase.toString(), "--language", "en", file.toString());
    }
}
