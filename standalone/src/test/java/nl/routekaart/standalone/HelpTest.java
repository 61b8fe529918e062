package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What the command line says of itself, and of what was typed wrongly. */
class HelpTest {

    @TempDir
    Path folder;

    private static Stream<CommandLine> every() {
        return every(Routekaart.commands());
    }

    private static Stream<CommandLine> every(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::every));
    }

    @ParameterizedTest
    @MethodSource("every")
    void everyCommandSaysInSentencesWhatItAndEachOfItsOptionsIsFor(CommandLine command) {
        assertThat(sentence(command.getCommandSpec().usageMessage().description()))
                .as(command.getCommandSpec().qualifiedName())
                .isTrue();
        assertThat(command.getCommandSpec().args())
                .allSatisfy(arg -> assertThat(sentence(arg.description())).isTrue());
        assertThat(command.getUsageMessage()).contains("--help").doesNotContain(" server", "${");
    }

    @Test
    void theLanguageIsChosenAlikeEverywhere() {
        assertThat(every().flatMap(command -> command.getCommandSpec().options().stream())
                        .filter(option -> option.longestName().equals("--language"))
                        .map(option -> option.paramLabel() + ' ' + String.join(" ", option.description()))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void whatIsTypedWronglyEndsAsWhatCannotBeDone() {
        assertThat(said("views", "list", "--nonsense")).startsWith("1\n").contains("--nonsense");
        assertThat(said("verify", "x", "--language", "fr")).startsWith("1\n").contains("the languages are nl and en");
        assertThat(said("verify", "x", "--key", "x")).startsWith("1\n").doesNotContain("Exception");
        assertThat(said("verify", "x", "--fingerprint", "x")).startsWith("1\n").contains("64 digits");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path nowhere = folder.resolve("nowhere");
        assertThat(said("convert", nowhere.toString(), "--tables", nowhere.toString(), "--into", folder.toString()))
                .isEqualTo("1\nEr is geen bestand of map " + nowhere + ".\n");
    }

    private static boolean sentence(String[] description) {
        return description.length > 0
                && Arrays.stream(description).noneMatch(String::isBlank)
                && description[0].endsWith(".")
                && description[description.length - 1].endsWith(".");
    }

    private static String said(String... arguments) {
        StringWriter said = new StringWriter();
        return Routekaart.execute(new PrintWriter(said, true), arguments) + "\n" + said;
    }
}
