package nl.routekaart.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.routekaart.cabinet.CabinetRule;
import nl.routekaart.consent.ConsentRule;
import nl.routekaart.document.DocumentRule;
import nl.routekaart.figure.FigureRule;
import nl.routekaart.item.ItemRule;
import nl.routekaart.party.PartyRule;
import nl.routekaart.version.VersionLifeCycle;
import nl.routekaart.version.VersionRule;
import nl.routekaart.version.VersionStatus;
import org.junit.jupiter.api.Test;

class RuleMessagesTest {

    private static final Locale DUTCH = Locale.of("nl");
    private static final Pattern NAME = Pattern.compile("\\{[a-zA-Z]+}");

    @Test
    void everyRuleSaysInBothLanguagesWhatItIsAboutAndWhatToMend() {
        List.of(
                        CommonRule.class,
                        ItemRule.class,
                        PartyRule.class,
                        FigureRule.class,
                        CabinetRule.class,
                        VersionRule.class,
                        DocumentRule.class,
                        ConsentRule.class)
                .stream()
                .flatMap(rules -> Arrays.stream(rules.getFields()))
                .map(RuleMessagesTest::rule)
                .forEach(rule -> {
                    for (Locale locale : List.of(Locale.ENGLISH, DUTCH)) {
                        assertThat(RuleMessages.title(rule.id(), locale)).isNotBlank();
                        assertThat(RuleMessages.detail(rule.id(), Map.of(), locale))
                                .isNotBlank();
                    }
                });
    }

    @Test
    void bothLanguagesHaveTheSameRulesAndSpeakOfTheSameThings() {
        ResourceBundle english = ResourceBundle.getBundle("nl.routekaart.rule.rules", Locale.ENGLISH);
        ResourceBundle dutch = ResourceBundle.getBundle("nl.routekaart.rule.rules", DUTCH);

        assertThat(dutch.keySet()).isEqualTo(english.keySet());
        for (String key : english.keySet()) {
            assertThat(names(dutch.getString(key))).as(key).isEqualTo(names(english.getString(key)));
        }
    }

    @Test
    void aWordOfTheApiIsToldInDutchWithWhatItMeansAndInEnglishAsItIs() {
        Refusal refusal = Refusal.of(
                VersionRule.STEP_NOT_ALLOWED,
                "status",
                VersionStatus.SUPERSEDED,
                "to",
                VersionStatus.PUBLISHED,
                "allowed",
                VersionLifeCycle.TABLE.spokenAfter(VersionStatus.SUPERSEDED.word()));

        assertThat(RuleMessages.detail(refusal.rule().id(), refusal.args(), DUTCH))
                .isEqualTo(
                        "De stand van deze versie is: opgevolgd (superseded). De volgende kan niet zijn: gepubliceerd"
                                + " (published); wel: niets.");
        assertThat(RuleMessages.detail(refusal.rule().id(), refusal.args(), Locale.ENGLISH))
                .isEqualTo("This version is superseded; it cannot become published now. From here it can become:"
                        + " nothing.");
    }

    private static Set<String> names(String message) {
        return NAME.matcher(message)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Rule rule(Field constant) {
        try {
            return (Rule) Objects.requireNonNull(constant.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
