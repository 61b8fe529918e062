package nl.routekaart.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.routekaart.answer.EventView;
import nl.routekaart.history.StatementView;
import nl.routekaart.kernel.EdtfDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConflictsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # field, first, since, second, since, kind, rule, which prevails
            planned, 2026, 2023-11-21, 2025, 2023-11-21, value, recorded-later, second
            planned, 2026, 2023-11-21, 2025, 2023-11,    value, effective-later, second
            planned, 2026, 2023,       2025, 2023-11-21, value, effective-later, first
            planned, 2026, ../2023,    2025, 2021,       value, effective-later, first
            planned, 2027, 2021-06,    2030, 2023-10-27, ,,
            planned, 2027, XXXX,       2030, XXXX,       ,,
            planned, 2027, XXXX,       2030, 2021-06,    ,,
            planned, 2032, 2024-04-25, 2032, 2024-04-26, ,,
            planned, 2026, 2023-11-21, 2026, 2023-11-21, ,,
            progress, published, 2023-03-05, published, 2024-03-05, day, effective-later, second
            progress, published, 2024-03-05, published, 2024-03,    ,,
            progress, draft,     2024-03-05, published, 2024-03-05, value, recorded-later, second
            """)
    void areStatementsOnDifferentSourcesThatCannotBothBeRight(
            String field,
            String one,
            String oneSince,
            String other,
            String otherSince,
            @Nullable String kind,
            @Nullable String rule,
            @Nullable String prevails) {
        StatementView first = said(1, field, one, oneSince, "one.nl", null);
        StatementView second = said(2, field, other, otherSince, "other.nl", null);

        List<Conflict> found = Conflicts.among(List.of(first, second), null);

        if (kind == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().satisfies(conflict -> {
                assertThat(conflict.kind().word()).isEqualTo(kind);
                assertThat(conflict.rule().word()).isEqualTo(rule);
                assertThat(conflict.prevailing()).isSameAs("first".equals(prevails) ? first : second);
                assertThat(conflict.holds()).isTrue();
            });
        }
    }

    @Test
    void areNotWhatOneSourceSaysTwiceNorWhatHasNoSource() {
        assertThat(Conflicts.among(
                        List.of(
                                said(1, "planned", "2026", "2023-11-21", "one.nl", null),
                                said(2, "planned", "2025", "2023-11-21", "one.nl", null),
                                said(3, "planned", "2024", "2023-11-21", null, null)),
                        null))
                .isEmpty();
    }

    @Test
    void areDecidedByACorrectionHoweverLateWhatItTookBackWouldCount() {
        StatementView right = said(1, "planned", "2032", "2024-04-25", "kst-33561-61", null);
        StatementView wrong = said(2, "planned", "2032", "2024-04-26", "rvo.nl", event(3, "kst-33561-61"));

        assertThat(Conflicts.among(List.of(right, wrong), null))
                .containsExactly(new Conflict(Conflict.Kind.DAY, right, wrong, Conflict.Rule.CORRECTED, true));
        StatementView alsoTakenBack = said(1, "planned", "2032", "2024-04-25", "kst-33561-61", event(4, "x"));
        assertThat(Conflicts.among(List.of(alsoTakenBack, wrong), null)).isEmpty();
    }

    @Test
    void haveNoPartInWhatHoldsOnceSomethingElseWasStated() {
        StatementView first = said(1, "planned", "2026", "2023-11-21", "one.nl", null);
        StatementView second = said(2, "planned", "2025", "2023-11-21", "other.nl", null);
        StatementView later = said(3, "planned", "2027", "2024-11-21", "other.nl", null);

        assertThat(Conflicts.among(List.of(first, second, later), null))
                .singleElement()
                .matches(conflict -> !conflict.holds());
        assertThat(Conflicts.among(List.of(first, second, later), LocalDate.of(2024, 1, 1)))
                .singleElement()
                .matches(Conflict::holds);
        assertThat(Conflicts.among(List.of(first, second, later), LocalDate.of(2023, 1, 1)))
                .isEmpty();
    }

    @Test
    void ofAStepAreNotWhenItWasTakenTwice() {
        assertThat(Conflicts.among(
                        List.of(
                                said(1, "progress", "delayed", "2022-01-01", "one.nl", null),
                                said(2, "progress", "on-schedule", "2022-06-01", "one.nl", null),
                                said(3, "progress", "delayed", "2023-01-01", "other.nl", null)),
                        null))
                .isEmpty();
    }

    private static StatementView said(
            long position,
            String field,
            String value,
            String since,
            @Nullable String source,
            @Nullable EventView takenBack) {
        return new StatementView(
                field,
                value(field, value),
                since,
                EdtfDate.parse(since).possiblyEarlier(),
                event(position, source),
                takenBack);
    }

    private static JsonNode value(String field, String value) {
        String member = field.equals("progress") ? "state" : "date";
        return JsonMapper.shared().createObjectNode().put(member, value);
    }

    private static EventView event(long position, @Nullable String source) {
        return new EventView(
                position,
                position,
                "item.rescheduled",
                Instant.parse("2026-11-24T12:00:00Z"),
                "2023-11-21",
                "secretariat",
                null,
                null,
                null,
                source,
                null);
    }
}
