package nl.routekaart.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenLanguageTest {

    @Test
    void isDutchIfNothingIsSaid() {
        assertThat(SpokenLanguage.of((String) null)).isEqualTo(SpokenLanguage.DUTCH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nl                      | nl
            en                      | en
            en-GB                   | en
            nl-BE, en;q=0.9         | nl
            fr, en;q=0.5, nl;q=0.1  | en
            fr                      | nl
            *                       | nl
            ''                      | nl
            en;q=banana             | nl
            ,,;;                    | nl
            """)
    void isTheOneThatTheCallerLikesBest(String acceptLanguage, String language) {
        assertThat(SpokenLanguage.of(acceptLanguage).getLanguage()).isEqualTo(language);
    }
}
