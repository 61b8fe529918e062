package nl.routekaart.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void theTemplateIsAFileThatIsAccepted() throws IOException {
        try (InputStream template = Objects.requireNonNull(ImportApi.class.getResourceAsStream("template.csv"))) {
            Imported imported = Imported.of(template.readAllBytes());
            assertThat(imported.found()).isEmpty();
            assertThat(imported.report().accepted()).isEqualTo(8);
        }
    }
}
