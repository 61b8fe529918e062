package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.routekaart.view.Rebuilt;
import nl.routekaart.view.Views;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sign-offs while their content, the cabinet and the views change under them, over HTTP. */
class ConsentsStandTest {

    private static final String VERSION = "/api/v1/versions/1.0";

    @TempDir
    static Path folder;

    private OpenedRoutekaart product;
    private Api secretariat;
    private String position = "0";

    @BeforeEach
    void start() {
        product = OpenedRoutekaart.over(folder);
        secretariat = product.as("secretariaat");
    }

    @AfterEach
    void stop() {
        product.close();
    }

    @Test
    void lapseOnChangeStayOnAnAllowedOneAndComeOutOfARebuildAsTheyWere() {
        String cabinet = post("/api/v1/cabinets", """
                {"name": "Rutte IV", "effectiveOn": "2022-01-10", "source": "parlement.com"}""").text("/id");
        String item =
                post("/api/v1/items", """
                {"kind": "milestone", "title": "Net op zee", "owner": "%s"}""".formatted(party("ezk", "ministry"))).text("/id");
        post(VERSION + "/drafts", "{\"name\": \"1.0\"}");
        String version = freezeAndSeal().text("/id");
        String first = fingerprint(VERSION);
        String letter = post("/api/v1/documents", """
                {"type": "letter", "version": "%s", "title": "Kamerbrief"}""".formatted(version)).text("/id");
        String path = "/api/v1/documents/" + letter;
        post(path + "/passages", "{\"passage\": \"doel\", \"order\": 1, \"text\": \"Zekerheid.\"}");
        post(path + "/sealings", "");

        String steeringGroup = recorded(version, party("stuurgroep-npvi", "steering-group"), first, "2023-07-04");
        String tennet = given(version, "tennet", "grid-operator", first, "{\"editorialChanges\": true}");
        String gasunie = given(version, "gasunie", "gas-infrastructure", first, "{}");
        String check = asked("document", letter, party("fez", "financial-control"), "check", fingerprint(path));
        product.as("fez").post("/api/v1/consents/" + check + "/givings", "{}").expect(200);
        assertThat(List.of(lapsed(steeringGroup), lapsed(tennet), lapsed(gasunie), lapsed(check)))
                .containsOnly("false");

        post("/api/v1/cabinets/" + cabinet + "/resignations", """
                {"cause": "asiel", "effectiveOn": "2023-07-07", "source": "parlement.com"}""");
        String later = recorded(version, party("mcke", "ministerial-committee"), first, "2023-07-06");
        String caretaker = recorded(version, party("ministerraad", "cabinet"), first, "2023-07-13");
        post("/api/v1/cabinets/" + cabinet + "/departures", """
                {"effectiveOn": "2024-07-02", "source": "parlement.com"}""");
        post("/api/v1/cabinets", """
                {"name": "Schoof", "effectiveOn": "2024-07-02", "source": "parlement.com"}""");

        post(VERSION + "/returns", "{\"reason\": \"een tikfout\"}");
        post("/api/v1/items/" + item + "/renamings", "{\"title\": \"Net op Zee\"}");
        post(VERSION.substring(0, VERSION.lastIndexOf('/')), "{\"name\": \"1.0\"}");
        assertThat(lapsed(tennet)).as("changed, and not sealed again").isEqualTo("true");
        post(VERSION + "/sealings", "");
        post(path + "/passage-revisions", "{\"passage\": \"doel\", \"order\": 1, \"text\": \"Onzekerheid.\"}");
        post("/api/v1/consents/" + tennet + "/keepings", """
                {"fingerprint": "%s", "change": "een hoofdletter", "reason": "een tikfout"}""".formatted(fingerprint(VERSION)));
        secretariat
                .post("/api/v1/consents/" + gasunie + "/keepings", """
                        {"fingerprint": "%s", "change": "een hoofdletter", "reason": "een tikfout"}""".formatted(fingerprint(VERSION)))
                .problem(409, "consent-editorial-not-allowed");

        assertThat(lapsed(tennet)).as("kept").isEqualTo("false");
        assertThat(List.of(lapsed(steeringGroup), lapsed(gasunie), lapsed(check)))
                .containsOnly("true");
        assertThat(cabinet(steeringGroup)).isEqualTo("Rutte IV full");
        assertThat(cabinet(later))
                .as("recorded after the fall, effective before")
                .isEqualTo("Rutte IV full");
        assertThat(cabinet(caretaker)).isEqualTo("Rutte IV caretaker");

        List<String> ids = List.of(steeringGroup, tennet, gasunie, check, later, caretaker);
        Map<String, String> before = answers(ids, path);
        Views views = product.bean(Views.class);
        assertThat(views.rebuild(views.all().keySet())).hasSizeGreaterThan(1).allMatch(Rebuilt::equal);
        assertThat(answers(ids, path)).isEqualTo(before);

        stop();
        start();
        assertThat(answers(ids, path)).as("after a start").isEqualTo(before);
    }

    private Map<String, String> answers(List<String> consents, String document) {
        List<String> paths = new ArrayList<>();
        for (String point : List.of("", "?at=@" + Long.parseLong(position) / 2, "?effectiveOn=2023-07-05")) {
            consents.forEach(id -> paths.add("/api/v1/consents/" + id));
            for (String path :
                    List.of("/api/v1/consents", "/api/v1/documents", document, "/api/v1/versions", VERSION)) {
                paths.add(path + point);
            }
        }
        Map<String, String> answers = new LinkedHashMap<>();
        paths.forEach(path -> answers.put(path, secretariat.get(path).response().body()));
        return answers;
    }

    private Api.Answer freezeAndSeal() {
        post("/api/v1/versions", "{\"name\": \"1.0\"}");
        post(VERSION + "/sealings", "");
        return seen(VERSION);
    }

    /** As a source tells. */
    private String recorded(String version, String party, String fingerprint, String on) {
        String id = post("/api/v1/consents", """
                {"version": "%s", "party": "%s", "nature": "consent", "fingerprint": "%s", "manner": "recorded",
                 "source": "besluitenlijst"}
                """.formatted(version, party, fingerprint))
                .text("/id");
        post("/api/v1/consents/" + id + "/recorded-answers", """
                {"outcome": "given", "effectiveOn": "%s", "source": "besluitenlijst"}""".formatted(on));
        return id;
    }

    private String given(String version, String account, String kind, String fingerprint, String body) {
        String id = asked("version", version, party(account, kind), "consent", fingerprint);
        position = product.as(account)
                .post("/api/v1/consents/" + id + "/givings", body)
                .expect(200)
                .header("Routekaart-Position");
        return id;
    }

    private String asked(String subject, String target, String party, String nature, String fingerprint) {
        return post("/api/v1/consents", """
                {"%s": "%s", "party": "%s", "nature": "%s", "fingerprint": "%s"}
                """.formatted(subject, target, party, nature, fingerprint))
                .text("/id");
    }

    private String party(String key, String kind) {
        return secretariat
                .with("Idempotency-Key", key)
                .post("/api/v1/parties", "{\"name\": \"%s\", \"kind\": \"%s\", \"key\": \"%1$s\"}".formatted(key, kind))
                .expect(201)
                .text("/id");
    }

    private String lapsed(String consent) {
        return seen("/api/v1/consents/" + consent).text("/lapsed");
    }

    private String cabinet(String consent) {
        Api.Answer answer = seen("/api/v1/consents/" + consent);
        return answer.text("/fields/cabinet/value/name") + ' ' + answer.text("/fields/cabinet/value/status");
    }

    private String fingerprint(String path) {
        return seen(path).text("/fields/fingerprint/value");
    }

    private Api.Answer seen(String path) {
        return secretariat.get(path + "?atLeast=" + position).expect(200);
    }

    private Api.Answer post(String path, String body) {
        Api.Answer answer = secretariat.post(path, body);
        assertThat(answer.status()).as(answer.response().body()).isBetween(200, 201);
        position = answer.header("Routekaart-Position");
        return answer;
    }
}
