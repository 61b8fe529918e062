package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Sign-offs of the roadmap of July 2023, as the memo tells of them, and what is asked of parties now. */
@Tag("black-box")
class ConsentsIT {

    private static final String NEVER = "c".repeat(64);

    private final Api secretariat = Product.api().as("secretariaat");

    @Test
    void theSteeringGroupConsentedUnderACabinetInFullOffice() {
        JsonNode consent = of("stuurgroep-npvi");

        assertThat(consent.at("/fields/progress/value/state").asString()).isEqualTo("given");
        assertThat(consent.at("/fields/progress/effective").asString()).isEqualTo("2023-07-04");
        assertThat(consent.at("/fields/cabinet/value/name").asString()).isEqualTo("Rutte IV");
        assertThat(consent.at("/fields/cabinet/value/status").asString()).isEqualTo("full");
        assertThat(consent.at("/fields/manner/value").asString()).isEqualTo("attributed");
        assertThat(consent.at("/target/name").asString()).isEqualTo("1.0");
        assertThat(consent.at("/names").toString()).contains("Instemming Stuurgroep NPVI met Routekaart VI 1.0");
    }

    @Test
    void theMinisterialCommitteeConsentedOnADayThatNobodyTells() {
        JsonNode consent = of("mcke");

        assertThat(consent.at("/fields/progress/effective").asString()).isEqualTo("2023-07");
        assertThat(consent.at("/fields/cabinet/value/certain").asBoolean()).isFalse();
    }

    @Test
    void nobodyIsAskedForAContentThatIsNotThere() {
        String version = secretariat.get("/api/v1/versions/1.0").expect(200).text("/id");

        secretariat.post("/api/v1/consents", ask(version, party("tennet"))).problem(409, "consent-fingerprint-stale");
    }

    @Test
    void ofTheMinisterialCommitteeNoPositionIsKept() {
        String id = of("mcke").get("id").asString();

        Product.api()
                .as("tennet")
                .post("/api/v1/consents/" + id + "/positions", "{\"stance\": \"agree\", \"position\": \"goed\"}")
                .problem(409, "consent-not-kept-of-this-body");
    }

    @Test
    void aMandateLetsAnAccountActForTheGrantorUntilItIsWithdrawn() {
        String gasunie = party("gasunie");
        String name = Product.unique("volmacht");
        Api granting = Product.api().as("gasunie");
        String item = granting.post(
                        "/api/v1/items",
                        "{\"kind\": \"milestone\", \"title\": \"" + Product.unique("Leiding") + "\", \"owner\": \""
                                + gasunie + "\"}")
                .expect(201)
                .text("/id");
        Api liander = Product.api().as("liander");
        String scope = "{\"scope\": \"tot de kust\", \"onBehalfOf\": \"" + gasunie + "\"}";

        liander.post("/api/v1/items/" + item + "/rescopings", scope).problem(403, "on-behalf-not-allowed");
        granting.post(
                        "/api/v1/parties/" + gasunie + "/mandates",
                        "{\"mandate\": \"" + name + "\", \"basis\": \"volmacht\", \"account\": \"liander\"}")
                .expect(200);
        liander.post("/api/v1/items/" + item + "/rescopings", scope).expect(200);
        granting.post("/api/v1/parties/" + gasunie + "/mandate-withdrawals", "{\"mandate\": \"" + name + "\"}")
                .expect(200);
        liander.post("/api/v1/items/" + item + "/rescopings", scope).problem(403, "on-behalf-not-allowed");
    }

    @Test
    void theLetterWasCheckedOnConditionAndSentWithTheRoadmap() {
        String letter = secretariat
                .get("/api/v1/documents/kamerbrief-routekaart")
                .expect(200)
                .text("/id");
        JsonNode check = given("given-on-condition", "fez", "Kamerbrief Routekaart");
        assertThat(check.at("/fields/condition/value").asString()).isEqualTo("tekst verduidelijkt");
        assertThat(check.at("/fields/manner/value").asString()).isEqualTo("attributed");

        JsonNode version = secretariat.get("/api/v1/versions/1.0").expect(200).json();
        assertThat(version.at("/fields/status/value").asString()).isEqualTo("published");
        assertThat(version.at("/fields/offering/effective").asString()).isEqualTo("2023-07-14");
        assertThat(version.at("/fields/offering/value/letter").asString()).isEqualTo(letter);
        assertThat(version.at("/fields/publishedElsewhere/value").toString()).contains("not-sealed");
    }

    private JsonNode of(String party) {
        return given("given", party, "1.0");
    }

    private JsonNode given(String progress, String party, String target) {
        List<JsonNode> found = secretariat
                .get("/api/v1/consents?progress=" + progress + "&touching=" + party(party))
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .filter(consent -> consent.at("/target/name").asString().equals(target))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private String party(String key) {
        return secretariat.get("/api/v1/parties/" + key).expect(200).text("/id");
    }

    private static String ask(String version, String party) {
        return "{\"version\": \"%s\", \"party\": \"%s\", \"nature\": \"consent\", \"fingerprint\": \"%s\"}"
                .formatted(version, party, NEVER);
    }
}
