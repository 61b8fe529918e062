package nl.routekaart.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import nl.routekaart.rule.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HttpRuleTest {

    @ParameterizedTest
    @EnumSource
    void everyRuleHasItsMessageInBothLanguages(HttpRule rule) {
        Problem dutch = rule.problem(Map.of(), Locale.of("nl"));
        Problem english = rule.problem(Map.of(), Locale.ENGLISH);

        assertThat(dutch.detail()).isNotBlank().isNotEqualTo(english.detail());
        assertThat(dutch.title()).isNotBlank();
        assertThat(dutch.type()).isEqualTo("/problems/" + rule.id());
    }
}
