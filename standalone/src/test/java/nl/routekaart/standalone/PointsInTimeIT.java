package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was known and what held, at points in time that the sources tell of. */
@Tag("black-box")
class PointsInTimeIT {

    private final Api api = Product.api();

    private JsonNode titled(String title, String parameters) {
        String query = "/api/v1/items?q=" + URLEncoder.encode(title, StandardCharsets.UTF_8) + parameters;
        return api.get(query)
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/fields/title/value").asString().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not found: " + title + parameters));
    }

    @Test
    void theNationalHydrogenGridHadAnotherDateInVersion10() {
        JsonNode then =
                api.get("/api/v1/items?q=waterstofnetwerk&at=1.0").expect(200).json();
        assertThat(then.at("/items")
                        .valueStream()
                        .filter(item ->
                                item.at("/fields/title/value").asString().equals("Landelijk waterstofnetwerk gereed"))
                        .map(item -> item.at("/fields/planned/value/date").asString()))
                .containsExactly("2027");
        assertThat(then.get("remark").asString()).containsIgnoringCase("gereconstrueerd");

        JsonNode now = titled("Landelijk waterstofnetwerk gereed", "");
        assertThat(now.at("/fields/planned/value/date").asString()).isEqualTo("2031/2033");
        assertThat(now.at("/agreed/version").asString()).isEqualTo("1.0");
        assertThat(now.at("/agreed/fields/planned/value/date").asString()).isEqualTo("2027");
    }

    @Test
    void theDeltaRhineCorridorShowsWhatItWasSplitInto() {
        JsonNode corridor = titled("Delta Rhine Corridor gereed", "");
        assertThat(corridor.at("/fields/adoption/value").asString()).isEqualTo("split");

        JsonNode whole = api.get("/api/v1/items/" + corridor.get("id").asString())
                .expect(200)
                .json();
        assertThat(whole.get("splitInto")
                        .valueStream()
                        .map(part -> part.get("title").asString()))
                .contains("DRC waterstofleiding in bedrijf", "DRC CO2-leiding in bedrijf");
        assertThat(titled("DRC waterstofleiding in bedrijf", "")
                        .at("/fields/planned/value/date")
                        .asString())
                .isEqualTo("2031/2032");
        assertThat(titled("DRC CO2-leiding in bedrijf", "")
                        .at("/fields/planned/value/date")
                        .asString())
                .isEqualTo("2033");
    }

    @Test
    void anQoreHadStillToSignOnTheTwelfthAndHadSignedOnTheFourteenth() {
        assertThat(progress("&effectiveOn=2023-07-12")).isEqualTo("eop-signing-foreseen");
        assertThat(titled("EoP AnQore", "&effectiveOn=2023-07-12")
                        .at("/fields/planned/value/date")
                        .asString())
                .isEqualTo("2023-07-13");
        assertThat(progress("&effectiveOn=2023-07-14")).isEqualTo("eop-signed");
        assertThat(progress("")).isEqualTo("eop-signed");
    }

    private String progress(String parameters) {
        return titled("EoP AnQore", parameters)
                .at("/fields/progress/value/state")
                .asString();
    }

    @Test
    void whatNobodyKnewInJuly2023IsNotInVersion10() {
        assertThat(api.get("/api/v1/items?q=Rekenkameroordeel&at=1.0")
                        .expect(200)
                        .text("/total"))
                .isEqualTo("0");
        assertThat(api.get("/api/v1/items?q=Rekenkameroordeel").expect(200).text("/total"))
                .isEqualTo("1");
    }
}
