package nl.routekaart.standalone.database;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderLockTest {

    @TempDir
    Path folder;

    @Test
    void aFolderHasOneOwnerAtATime() {
        Path data = folder.resolve("made/when/missing");
        try (var first = DataFolderLock.take(data)) {
            assertThatExceptionOfType(DataFolderInUse.class)
                    .isThrownBy(() -> DataFolderLock.take(data))
                    .withMessageContaining(data.toString());
        }
        assertThatNoException().isThrownBy(() -> DataFolderLock.take(data).close());
    }
}
