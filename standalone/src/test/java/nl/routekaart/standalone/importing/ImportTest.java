package nl.routekaart.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import nl.routekaart.standalone.OpenedRoutekaart;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command against the product as it is put together. */
class ImportTest {

    private static final String HEADER = "row,date,subject,key,action,name,kind\n";

    @TempDir
    static Path data;

    private static OpenedRoutekaart product;
    private static String address = "";

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        product = OpenedRoutekaart.over(data.resolve("data"));
        address = product.address() + "/";
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void whatWasRecordedOnceIsKnownTheNextTime() throws IOException {
        Path file = file("I1,XXXX,party,tennet,register,TenneT,grid-operator\n");

        assertThat(imported(0, address, file, "--dry-run")).contains("1 rows, 1 would be recorded");
        assertThat(imported(0, address, file))
                .contains("1 rows, 1 recorded, 0 known already, 0 refused", "No problems");
        assertThat(imported(0, address, file, "--language", "nl"))
                .contains("1 rijen, 0 vastgelegd, 1 al bekend, 0 geweigerd", "Geen problemen");
    }

    @Test
    void whatIsRefusedIsToldByLineAndColumn() throws IOException {
        Path file = file("I2,gisteren,party,gasunie,register,Gasunie,grid-operator\n");

        assertThat(imported(2, address, file)).contains("line 2", "column date", "Some rows were refused");
        assertThat(imported(2, address, file, "--language", "nl")).contains("regel 2", "kolom date");
    }

    @Test
    void whatCannotBeDoneIsToldWithItsReason() throws IOException {
        Path file = file("");
        assertThat(imported(1, address, folder.resolve("niets.csv"))).contains("There is no file or folder");
        assertThat(imported(1, "http://127.0.0.1:1", file)).contains("Nothing answers at http://127.0.0.1:1.");
        assertThat(imported(1, address + "x", file, "--language", "nl")).contains("404");
        assertThat(imported(
                        1,
                        address,
                        file,
                        "--report",
                        folder.resolve("no/report.csv").toString()))
                .contains("There is no file or folder");
    }

    private Path file(String rows) throws IOException {
        return Files.writeString(folder.resolve("file.csv"), HEADER + rows);
    }

    private String imported(int code, String url, Path file, String... more) {
        StringWriter said = new StringWriter();
        CommandLine command = new CommandLine(new Import()).setOut(new PrintWriter(said));
        String[] all = {
            file.toString(),
            "--url",
            url,
            "--report",
            folder.resolve("report.csv").toString(),
            "--language",
            "en"
        };
        int exit = command.setOverwrittenOptionsAllowed(true)
                .execute(Stream.concat(Arrays.stream(all), Arrays.stream(more)).toArray(String[]::new));
        assertThat(exit).as(said.toString()).isEqualTo(code);
        return said.toString();
    }
}
