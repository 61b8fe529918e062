package nl.routekaart.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.MetaKey;
import nl.routekaart.party.PartyEvent;
import nl.routekaart.party.PartyKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Subjects by what people call them, where the trail is asked about them. */
class NamedSubjectsTest {

    private static final String TRAIL = "/api/v1/audit-entries";
    private static final UUID PIPE = new UUID(7, 1);
    private static final UUID PORTHOS = new UUID(7, 2);
    private static final UUID PORTHOS_PARTY = new UUID(7, 3);

    private static WebHouse web;

    @BeforeAll
    static void open() {
        web = new WebHouse();
        web.happen(more -> {
            Map<String, String> grounds = Map.of(
                    MetaKey.ACTOR,
                    "secretariat",
                    MetaKey.PARTY,
                    RealHistory.GASUNIE.toString(),
                    MetaKey.EFFECTIVE_ON,
                    "2024-01-01");
            more.append(Subject.ITEM, PIPE, item("Buisleiding", "buisleiding"), grounds);
            more.append(Subject.ITEM, PORTHOS, item("Porthos", "porthos"), grounds);
            more.append(
                    Subject.PARTY,
                    PORTHOS_PARTY,
                    new PartyEvent.Registered("Porthos", PartyKind.GAS_INFRASTRUCTURE, "porthos", null, null),
                    grounds);
        });
    }

    @AfterAll
    static void close() {
        web.close();
    }

    private static ItemEvent.Registered item(String title, String key) {
        return new ItemEvent.Registered(ItemKind.MILESTONE, title, key, null, null);
    }

    private static List<String> subjects(String query) {
        return web.json(TRAIL + query)
                .get("items")
                .valueStream()
                .map(entry -> entry.get("subjectId").asString())
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"buisleiding", "items/buisleiding", "00000000-0000-0007-0000-000000000001"})
    void anItemIsNamedByItsKeyOrItsId(String name) {
        assertThat(subjects("?subjectId=" + name)).containsExactly(PIPE.toString());
        assertThat(subjects("?concerning=" + name)).containsExactly(PIPE.toString());
    }

    @Test
    void aPartyAndAVersionAreNamedToo() {
        assertThat(subjects("?subjectId=gasunie")).containsExactly(RealHistory.GASUNIE.toString());
        assertThat(subjects("?subjectId=parties/gasunie")).containsExactly(RealHistory.GASUNIE.toString());
        assertThat(subjects("?subjectId=1.0")).hasSize(1).isEqualTo(subjects("?subjectId=versions/1.0"));
        assertThat(web.json("/api/v1/submissions?concerning=1.0").get("items")).isNotNull();
    }

    @Test
    void aKeyOfSeveralIsToldApartByItsAddressOrItsKind() {
        JsonNode error = refused("subjectId=porthos");
        assertThat(error.get("rule").asString()).isEqualTo("subject-ambiguous");
        assertThat(error.get("detail").asString()).contains("items/porthos, parties/porthos");

        assertThat(subjects("?subjectId=items/porthos")).containsExactly(PORTHOS.toString());
        assertThat(subjects("?concerning=parties/porthos")).containsExactly(PORTHOS_PARTY.toString());
        assertThat(subjects("?subject=party&subjectId=porthos")).containsExactly(PORTHOS_PARTY.toString());
    }

    @ParameterizedTest
    @CsvSource({"concerning, bestaatniet", "concerning, items/gasunie", "subjectId, 9.9", "subjectId, items/"})
    void aNameThatNobodyHasIsToldWithWhatToWrite(String parameter, String name) {
        JsonNode error = refused(parameter + "=" + name);

        assertThat(error.get("pointer").asString()).isEqualTo(parameter);
        assertThat(error.get("rule").asString()).isEqualTo("subject-not-found");
        assertThat(error.get("detail").asString()).contains("\"" + name + "\"", "sleutel", "1.0");
    }

    @Test
    void thePageOfTheTrailTakesAndKeepsTheName() {
        assertThat(web.get("/audit?concerning=buisleiding").body())
                .contains("1 gebeurtenis", "id=\"concerning\"", "value=\"buisleiding\"");
        assertThat(web.get("/audit?concerning=porthos&lang=en").body())
                .contains("Of or about", "Several subjects have the key");
    }

    private static JsonNode refused(String query) {
        HttpResponse<String> answer = web.get(TRAIL + "?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return JsonMapper.shared().readTree(answer.body()).get("errors").get(0);
    }
}
