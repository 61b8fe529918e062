package nl.routekaart.publication.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.Subject;
import nl.routekaart.page.ValueWords;
import nl.routekaart.publication.Language;
import nl.routekaart.read.Names;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What the first renderer published reads for ever as it did, also where the second one says it better. */
class FirstValueWordsTest {

    private static final Words WORDS = new Words(Language.DUTCH);
    private static final Names NAMES = Names.known(Map.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ITEM       | planned          | {"date":"2027"}                  | 2027
            ITEM       | disclosure/value | {"level":"partners","ground":"x"} | partners, x
            DEPENDENCY | mutual           | true                             | true
            ITEM       | kind             | "milestone"                      | mijlpaal
            """)
    void valuesAreSaidAsTheyWere(Subject subject, String field, String value, String said) {
        assertThat(first(ItemKind.MILESTONE).value(field, JsonMapper.shared().readTree(value)))
                .isEqualTo(said);
        assertThat(subject).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ITEM       | disclosure/value | {"level":"partners","ground":"x"}
            DEPENDENCY | mutual           | true
            """)
    void theSecondSaysMoreOfThemInWords(Subject subject, String field, String value) {
        Values second = new SecondValueWords(new ValueWords(WORDS.texts(), NAMES::of, subject, ItemKind.MILESTONE));

        assertThat(second.value(field, JsonMapper.shared().readTree(value)))
                .isNotEqualTo(first(ItemKind.MILESTONE)
                        .value(field, JsonMapper.shared().readTree(value)));
        assertThat(first(ItemKind.MILESTONE).field("marginMonths")).isEqualTo("marginMonths");
        assertThat(second.field("marginMonths")).isNotEqualTo("marginMonths");
    }

    private static Values first(ItemKind kind) {
        return new FirstValueWords(WORDS, NAMES, kind);
    }
}
