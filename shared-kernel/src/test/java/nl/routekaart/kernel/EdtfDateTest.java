package nl.routekaart.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfDateTest {

    @ParameterizedTest(name = "{0} is a {1} from {2} to {3}")
    @CsvSource({
        "2023-07-04,DAY,2023-07-04,2023-07-04",
        "2024-02-29,DAY,2024-02-29,2024-02-29",
        "2023-07,MONTH,2023-07-01,2023-07-31",
        "2024-02,MONTH,2024-02-01,2024-02-29",
        "2022-21,SEASON,2022-03-01,2022-05-31",
        "2021-24,SEASON,2021-12-01,2022-02-28",
        "2029-35,QUARTER,2029-07-01,2029-09-30",
        "2029-36,QUARTER,2029-10-01,2029-12-31",
        "2022-40,HALF_YEAR,2022-01-01,2022-06-30",
        "2022-41,HALF_YEAR,2022-07-01,2022-12-31",
        "2030,YEAR,2030-01-01,2030-12-31",
        "2031/2033,RANGE,2031-01-01,2033-12-31",
        "2026-11/2027-02-03,RANGE,2026-11-01,2027-02-03",
    })
    void isAsVagueAsItIsWritten(String text, Precision precision, LocalDate first, LocalDate last) {
        EdtfDate date = EdtfDate.parse(text);

        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.first()).isEqualTo(first);
        assertThat(date.last()).isEqualTo(last);
        assertThat(date.countsFrom()).isEqualTo(last);
        assertThat(date.text()).isEqualTo(text);
    }

    @Test
    void hasNoBoundWhereNoneWasGiven() {
        assertThat(EdtfDate.parse("2032/..").last()).isEqualTo(LocalDate.MAX);
        assertThat(EdtfDate.parse("2032/..").first()).isEqualTo(LocalDate.of(2032, 1, 1));
        assertThat(EdtfDate.parse("../2026").first()).isEqualTo(LocalDate.MIN);
        assertThat(EdtfDate.parse("../2026").last()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void countsAsTheEarliestWhenUnknown() {
        assertThat(EdtfDate.UNKNOWN.countsFrom()).isEqualTo(LocalDate.MIN);
        assertThat(EdtfDate.parse("XXXX")).isEqualTo(EdtfDate.UNKNOWN);
    }

    @Test
    void keepsItsDoubts() {
        assertThat(EdtfDate.parse("2022?").uncertain()).isTrue();
        assertThat(EdtfDate.parse("2030~").approximate()).isTrue();
        assertThat(EdtfDate.parse("2030%").uncertain()).isTrue();
        assertThat(EdtfDate.parse("2030%").approximate()).isTrue();
        assertThat(EdtfDate.parse("2031?/2033").uncertain()).isTrue();
        assertThat(EdtfDate.parse("2030").uncertain()).isFalse();
    }

    @Test
    void mayHaveHeldEarlierUnlessItIsACertainDay() {
        assertThat(EdtfDate.parse("2023-07-04").possiblyEarlier()).isFalse();
        assertThat(EdtfDate.parse("2023-07-04?").possiblyEarlier()).isTrue();
        assertThat(EdtfDate.parse("2023-07").possiblyEarlier()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2023-7-4",
                "04-07-2023",
                "2023-02-29",
                "2023-13",
                "2023-00",
                "2023-25",
                "2023-37",
                "2023-42",
                "23",
                "2023-07-04T12:00:00Z",
                "2023/",
                "/2023",
                "../..",
                "..",
                "2023//2024",
                "2023-07-32",
                "２０２３",
                "2023 ",
                "eind 2023",
                "2023-xx",
                "xxxx",
                "-2023",
                "99999"
            })
    void isRefusedWhenItCannotBeRead(String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> EdtfDate.parse(text))
                .satisfies(refused -> assertThat(refused.rule()).isEqualTo("date-not-readable"));
    }

    @Test
    void isRefusedWhenItRunsBackwards() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> EdtfDate.parse("2033/2031"))
                .satisfies(refused -> assertThat(refused.rule()).isEqualTo("date-range-backwards"));
    }
}
