package nl.routekaart.standalone;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** In which language a command answers. */
public final class LanguageOption {

    private static final Locale DUTCH = Locale.of("nl");

    @Option(
            names = "--language",
            paramLabel = "nl|en",
            converter = Languages.class,
            description =
                    "The language of the answer. Otherwise that of LC_ALL, LC_MESSAGES or LANG if it is English, or else"
                            + " Dutch.")
    private Locale language = usual();

    public Locale language() {
        return language;
    }

    /** Where nobody chose one. */
    static Locale usual() {
        return usual(System::getenv);
    }

    /** The first of these that says something says it for the others too, as POSIX has it. */
    static Locale usual(UnaryOperator<@Nullable String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(environment)
                .filter(Objects::nonNull)
                .filter(value -> !value.isBlank())
                .findFirst()
                .filter(value -> value.equals("en") || value.startsWith("en_"))
                .map(value -> Locale.ENGLISH)
                .orElse(DUTCH);
    }

    static final class Languages implements ITypeConverter<Locale> {

        @Override
        public Locale convert(String text) {
            if (!Set.of("nl", "en").contains(text)) {
                throw new TypeConversionException("the languages are nl and en");
            }
            return Locale.of(text);
        }
    }
}
