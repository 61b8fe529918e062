package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What commands say, they say in Dutch and in English. */
class WordsTest {

    private static final Path TEXTS = Path.of("src/main/resources/nl/routekaart/standalone");
    private static final Path CODE = Path.of("src/main/java/nl/routekaart/standalone");
    private static final Pattern PLACE = Pattern.compile("\\{\\d+\\}");

    /** A key that stands in code as it is; those that are put together end in a dash. */
    private static final Pattern SAID = Pattern.compile("(?:say|part|line|word)\\(\\s*\"([a-z-]+)\"");

    /** A log and a tool of those who build the product. */
    private static final Set<String> ENGLISH_ONLY = Set.of("serve", "convert");

    private static List<Path> folders() throws IOException {
        try (Stream<Path> files = Files.walk(TEXTS)) {
            return files.filter(file -> file.toString().endsWith("_nl.properties"))
                    .map(Path::getParent)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyTextIsThereInBothLanguagesAndSaysTheSameThings(Path folder) throws IOException {
        Properties dutch = texts(folder, "nl");
        Properties english = texts(folder, "en");
        assertThat(dutch.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(dutch.stringPropertyNames()).allSatisfy(key -> {
            assertThat(dutch.getProperty(key)).isNotBlank();
            assertThat(english.getProperty(key)).isNotBlank();
            assertThat(places(dutch.getProperty(key))).isEqualTo(places(english.getProperty(key)));
            assertThat(new MessageFormat(dutch.getProperty(key), Locale.ROOT)).isNotNull();
            assertThat(new MessageFormat(english.getProperty(key), Locale.ROOT)).isNotNull();
        });
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyTextThatIsSaidIsThere(Path folder) throws IOException {
        Set<String> there = texts(folder, "nl").stringPropertyNames();
        assertThat(said(CODE.resolve(TEXTS.relativize(folder)))).isSubsetOf(there);
    }

    private static Stream<CommandLine> leaves() {
        return leaves(Routekaart.commands());
    }

    private static Stream<CommandLine> leaves(CommandLine command) {
        return command.getSubcommands().isEmpty()
                ? Stream.of(command)
                : command.getSubcommands().values().stream().flatMap(WordsTest::leaves);
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void everyCommandIsAskedInWhichLanguageItAnswers(CommandLine command) {
        assertThat(command.getCommandSpec().optionsMap().containsKey("--language"))
                .as(command.getCommandSpec().qualifiedName())
                .isNotEqualTo(ENGLISH_ONLY.contains(command.getCommandName()));
    }

    @Test
    void theLanguageIsThatOfTheUser() {
        assertThat(usual(Map.of())).isEqualTo("nl");
        assertThat(usual(Map.of("LANG", "C.UTF-8"))).isEqualTo("nl");
        assertThat(usual(Map.of("LANG", "en_GB.UTF-8"))).isEqualTo("en");
        assertThat(usual(Map.of("LANG", "en_GB.UTF-8", "LC_ALL", "nl_NL.UTF-8")))
                .isEqualTo("nl");
        assertThat(usual(Map.of("LANG", "nl_NL.UTF-8", "LC_MESSAGES", "en"))).isEqualTo("en");
    }

    private static String usual(Map<String, String> environment) {
        return LanguageOption.usual(environment::get).getLanguage();
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(match -> match.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> said(Path folder) throws IOException {
        Set<String> said = new TreeSet<>();
        Predicate<Path> code = file -> file.toString().endsWith(".java");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(code).toList()) {
                SAID.matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group(1))
                        .filter(key -> !key.endsWith("-"))
                        .forEach(said::add);
            }
        }
        return said;
    }

    private static Properties texts(Path folder, String language) throws IOException {
        Properties texts = new Properties();
        Path file = folder.resolve(folder.getFileName() + "_" + language + ".properties");
        try (Reader reader = new StringReader(Files.readString(file))) {
            texts.load(reader);
        }
        return texts;
    }
}
