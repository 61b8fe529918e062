package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator has the whole log checked against what lies in the store. */
class LogCheckTest {

    @TempDir
    Path folder;

    private WatchedProduct product;

    @BeforeEach
    void start() {
        product = WatchedProduct.start(folder);
    }

    @AfterEach
    void close() {
        product.close();
    }

    @Test
    void aLogThatNobodyTouchedIsWhatItsEventsSay() {
        long size = product.record("ezk");
        assertThat(check(0)).as("beside the service").contains("The log is what its events say");
        assertThat(check(1, "--mend")).contains("in use", "the service of process");
        product.stop();
        assertThat(check(0)).contains("Checked " + size + " events", "The log is what its events say");
    }

    @Test
    void theFirstEventThatWasChangedIsTold() throws SQLException {
        product.record("ezk");
        product.record("tennet");
        product.tamper("update event_store.event set recorded_at = recorded_at - interval '1 day' where position = 2");
        product.stop();
        assertThat(check(3)).contains("NOT what its events say", "does not fit: 2,");
        assertThat(check(3, "--mend")).as("and nothing is made to fit it").contains("does not fit: 2,");
    }

    @Test
    void hashesThatWereSpoiledAreMendedFromTheEvents() throws SQLException {
        product.record("ezk");
        product.record("tennet");
        product.administer("update log.tree set edge[1] = set_byte(edge[1], 33, get_byte(edge[1], 33) # 1)");
        product.stop();
        assertThat(check(3)).contains("does not fit: 2,");
        assertThat(check(0, "--mend")).contains("does not fit: 2,", "Mending", "The log is what its events say");
        assertThat(check(0)).doesNotContain("NOT");
    }

    private static String check(int exit, String... more) {
        StringWriter said = new StringWriter();
        String[] arguments = Stream.concat(Stream.of("log", "check", "--language", "en"), Stream.of(more))
                .toArray(String[]::new);
        int code = Routekaart.execute(new PrintWriter(said), arguments);
        assertThat(code).as(said.toString()).isEqualTo(exit);
        return said.toString();
    }
}
