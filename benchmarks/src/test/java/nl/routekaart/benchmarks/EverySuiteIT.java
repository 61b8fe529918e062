package nl.routekaart.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged jar, each suite in a tiny form: it says nothing about speed, but each contender does its work. */
class EverySuiteIT {

    private static final Path JAR = Path.of("target", "benchmarks.jar");
    private static final long PATIENCE_SECONDS = 300;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            append  | ours/limit ours/stock | ours, limit, stock
            http    | ours/limit            | ours, limit
            replay  | ours/limit ours/stock | ours, limit, stock, tuned
            rebuild | rebuild/quiet         | rebuild, quiet
            as-of   | ours/limit ours/stock | ours, limit, stock
            lag     | ours/limit ours/stock | ours, limit, stock
            start   | ours/limit            | ours, limit
            code    |                       | decode, encode, fold
            instant |                       | ours
            log     | verification/limit | append, verification, limit
            publish | pdf/limit html/limit json/limit csv/limit ics/limit pdf/bare read/limit | pdf, html, json, csv, ics, bare, read, sealed, live, limit
            """)
    void everyContenderDoesItsWork(String suite, String ratios, String contenders) throws Exception {
        Path file = folder.resolve("result.json");

        String printed = run(suite, "--small", "--rounds", "1", "--seconds", "0.2", "--json", file.toString());

        JsonNode json = JsonMapper.builder().build().readTree(Files.readString(file));
        assertThat(json.propertyNames()).containsExactly("suite", "machine", "rounds", "contenders", "ratios");
        assertThat(json.at("/suite").asString()).isEqualTo(suite);
        assertThat(json.at("/machine").asString()).contains("cores");
        assertThat(json.at("/rounds").asInt()).isEqualTo(1);
        for (JsonNode contender : json.at("/contenders")) {
            assertThat(contender.propertyNames()).containsExactly("name", "unit", "median", "min", "max");
            assertThat(contender.at("/min").asDouble())
                    .as(contender.toString())
                    .isNotNegative()
                    .isLessThanOrEqualTo(contender.at("/median").asDouble());
            assertThat(printed).contains(contender.at("/name").asString());
        }
        for (String contender : contenders.split(", ")) {
            assertThat(json.at("/contenders"))
                    .anyMatch(one -> one.at("/name").asString().startsWith(contender)
                            && one.at("/median").asDouble() > 0);
        }
        for (String ratio : ratios == null ? List.<String>of() : List.of(ratios.split(" "))) {
            assertThat(json.at("/ratios").get(ratio).asDouble()).as(ratio).isPositive();
        }
    }

    @Test
    void anUnknownSuiteIsRefused() throws Exception {
        assertThat(start("nonsense").waitFor()).isNotZero();
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("log")))
                .isZero();
        return Files.readString(folder.resolve("printed"));
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-jar",
                JAR.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(folder.resolve("printed").toFile())
                .redirectError(folder.resolve("log").toFile())
                .start();
    }
}
