package nl.routekaart.standalone;

import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** In which language a command answers. */
public final class LanguageOption {

    @Option(
            names = "--language",
            paramLabel = "nl|en",
            converter = Languages.class,
            description = "The language of the answer (${DEFAULT-VALUE}).",
            defaultValue = "nl")
    private Locale language = Locale.of("nl");

    public Locale language() {
        return language;
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
