package nl.routekaart.standalone.database;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderLockTest {

    private static final Occupant HERE = Occupant.here("serve");

    @TempDir
    Path folder;

    @Test
    void aFolderHasOneOwnerAtATime() {
        Path data = folder.resolve("made/when/missing");
        try (var first = DataFolderLock.take(data, HERE)) {
            assertThatExceptionOfType(DataFolderInUse.class)
                    .isThrownBy(() -> DataFolderLock.take(data, HERE))
                    .withMessageContaining(data.toString())
                    .withMessageContaining("the service of process %s on %s, since %s"
                            .formatted(HERE.process(), HERE.host(), HERE.since()));
        }
        assertThatNoException().isThrownBy(() -> DataFolderLock.take(data, HERE).close());
    }

    @Test
    void whatIsNoFolderIsSaidToBeNone() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "x");

        assertThatExceptionOfType(DataFolderUnusable.class)
                .isThrownBy(() -> DataFolderLock.take(file, HERE))
                .withMessage("The data folder " + file + " cannot be used: it is a file, and no folder.")
                .withNoCause();
    }

    /** Where the kernel keeps its own files nobody may make any. */
    @Test
    void whereNothingCanBeWrittenTheReasonIsTold() {
        assertThatExceptionOfType(DataFolderUnusable.class)
                .isThrownBy(() -> DataFolderLock.take(Path.of("/proc/routekaart"), HERE))
                .withMessageContaining("/proc/routekaart cannot be used: ");
        assertThatExceptionOfType(DataFolderUnusable.class)
                .isThrownBy(() -> DataFolderUnusable.ifTooFull(Path.of("/proc")))
                .withMessageContaining("a new database needs 200");
    }
}
