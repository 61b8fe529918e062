package nl.routekaart.standalone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A version with something of everything, built by a small programme over HTTP until it is published. */
final class PublishedScene {

    static final String VERSION = "/api/v1/versions/1.0";

    private static final String GROUND = "Woo artikel 5.1, eerste lid, onder c";

    private final Api product;
    private final Api secretariat;

    PublishedScene(Api product) {
        this.product = product;
        this.secretariat = product.as("secretariaat");
    }

    /** Every publication of the version, by its name. */
    static Map<String, byte[]> publications(Api product) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String edition : List.of("public", "internal")) {
            Api reader = edition.equals("public") ? product : product.as("secretariaat");
            for (String language : List.of("nl", "en")) {
                for (String format : List.of("html", "pdf", "json", "csv", "ics")) {
                    String name = edition + '.' + language + '.' + format;
                    files.put(name, reader.bytes(VERSION + "/publications/" + name));
                }
            }
        }
        return files;
    }

    /** Carries the version to its publication. */
    void publish() {
        String ministry = party("ezk", "ministry");
        String steeringGroup = party("stuurgroep-npvi", "steering-group");
        String committee = party("mcke", "ministerial-committee");
        String grid = party("tennet", "grid-operator");
        secretariat.post("/api/v1/cabinets", """
                        {"name": "Rutte IV", "effectiveOn": "2022-01-10", "source": "parlement.com"}""").expect(201);
        List<String> items = items(ministry, grid);
        secretariat.post("/api/v1/versions", "{\"name\": \"0.9\"}").expect(201);
        changes(ministry, items);
        String version = secretariat.post(VERSION + "/drafts", """
                        {"name": "1.0", "horizon": "2050", "remark": "eerste versie"}""").expect(200).text("/id");
        prose(version, items);
        secretariat.post("/api/v1/versions", "{\"name\": \"1.0\"}").expect(201);
        String sealed = position(secretariat.post(VERSION + "/sealings", "").expect(200));
        String fingerprint =
                secretariat.get(VERSION + "?atLeast=" + sealed).expect(200).text("/fields/fingerprint/value");
        secretariat.post(VERSION + "/consent-rounds", "{}").expect(200);
        String letter = letter(version);
        signOff("stuurgroep-npvi", steeringGroup, version, fingerprint, "givings", "{\"procedure\": \"meeting\"}");
        String conditional = signOff("mcke", committee, version, fingerprint, "conditional-givings", """
                        {"condition": "de fiches volgen", "source": "besluitenlijst"}""");
        secretariat
                .post("/api/v1/consents/" + conditional + "/condition-fulfilments", "{\"evidence\": \"fiches\"}")
                .expect(200);
        product.as("mcke")
                .post("/api/v1/consents/" + conditional + "/givings", "{\"source\": \"besluitenlijst\"}")
                .expect(200);
        secretariat
                .post(VERSION + "/offers", "{\"letter\": \"" + letter + "\"}")
                .expect(200);
        secretariat
                .post(VERSION + "/undisclosable-answers", "{\"none\": false, \"description\": \"bedrijfsgegevens\"}")
                .expect(200);
        String published = position(secretariat
                .post(VERSION + "/publications", "{\"reason\": \"de brief ging vooraf aan de instemming\"}")
                .expect(200));
        secretariat.get(VERSION + "?atLeast=" + published).expect(200);
    }

    private List<String> items(String ministry, String grid) {
        List<String> items = new ArrayList<>();
        items.add(item("""
                {"kind": "milestone", "title": "Iedere IJmond: Hoogspanningsstation", "planned": "2031", "owner": "%s",
                 "clusters": ["noordzeekanaalgebied"], "chains": ["transport-and-storage"], "firmness": "intention"}
                """.formatted(grid)));
        items.add(item("""
                {"kind": "decision", "title": "besluit over normering", "planned": "2024-36", "owner": "%s",
                 "themes": ["financing"], "description": "Wie kiest, en wanneer: \\u00e9n/of."}
                """.formatted(ministry)));
        items.add(item("""
                {"kind": "risk", "title": "Vertrouwelijk risico", "owner": "%s"}""".formatted(ministry)));
        items.add(item("""
                {"kind": "commitment", "title": "Toezegging", "planned": "2028-41", "owner": "%s"}
                """.formatted(ministry)));
        secretariat
                .post("/api/v1/items/" + items.get(2) + "/disclosures", """
                        {"level": "confidential", "ground": "%s"}""".formatted(GROUND))
                .expect(200);
        secretariat
                .post("/api/v1/items/" + items.get(3) + "/disclosures", """
                        {"field": "planned", "level": "partners", "ground": "%s"}""".formatted(GROUND))
                .expect(200);
        for (int needed = 1; needed < 3; needed++) {
            secretariat
                    .post("/api/v1/dependencies", """
                            {"needing": "%s", "needed": "%s", "kinds": ["decision"], "marginMonths": 6}
                            """.formatted(items.get(0), items.get(needed)))
                    .expect(201);
        }
        secretariat.post("/api/v1/figures", """
                        {"quantity": "elektriciteit", "kinds": ["demand"], "year": "2030", "value": "21.50 - 30",
                         "low": 21.50, "high": 30, "unit": "TWh", "owner": "%s"}
                        """.formatted(ministry)).expect(201);
        return items;
    }

    private void changes(String ministry, List<String> items) {
        secretariat
                .post("/api/v1/items/" + items.getFirst() + "/reschedulings", """
                        {"planned": "2033", "delayReason": "permit", "reason": "vergunning later", "source": "tennet.eu"}""")
                .expect(200);
        items.add(item("""
                {"kind": "bottleneck", "title": "Netcongestie", "owner": "%s"}""".formatted(ministry)));
    }

    private void prose(String version, List<String> items) {
        String id = document("prose", version, "Routekaart");
        secretariat.post("/api/v1/documents/" + id + "/passages", """
                        {"passage": "voorwoord", "order": 1, "heading": "Voorwoord", "text": "Samen, \\u201cnu\\u201d."}""").expect(200);
        secretariat
                .post("/api/v1/documents/" + id + "/passages", """
                        {"passage": "transport", "order": 2, "text": "Het station komt later.", "cites": ["%s", "%s"]}
                        """.formatted(items.getFirst(), items.get(2)))
                .expect(200);
    }

    /** Signed, according to a source, before anybody consented; with a name, a remark and a file. */
    private String letter(String version) {
        String id = document("letter", version, "Kamerbrief");
        String path = "/api/v1/documents/" + id;
        secretariat
                .post(path + "/passages", "{\"passage\": \"doel\", \"order\": 1, \"text\": \"Zekerheid.\"}")
                .expect(200);
        secretariat
                .post(path + "/remarks", "{\"text\": \"nog niet definitief\"}")
                .expect(200);
        secretariat.post(path + "/sealings", "").expect(200);
        secretariat
                .with("Content-Type", "application/pdf")
                .post(path + "/files?purpose=signed-letter&level=public", "%PDF-1.7 de getekende brief")
                .expect(200);
        secretariat.post(path + "/signatures", """
                        {"office": "minister van EZK", "name": "A. Jansen", "source": "Kamerstuk 29826, nr. 176"}""").expect(200);
        return id;
    }

    private String document(String type, String version, String title) {
        return secretariat
                .post("/api/v1/documents", """
                        {"type": "%s", "version": "%s", "title": "%s"}""".formatted(type, version, title))
                .expect(201)
                .text("/id");
    }

    private String signOff(
            String account, String party, String version, String fingerprint, String answer, String body) {
        String id = secretariat
                .post("/api/v1/consents", """
                        {"version": "%s", "party": "%s", "nature": "consent", "fingerprint": "%s"}
                        """.formatted(version, party, fingerprint))
                .expect(201)
                .text("/id");
        product.as(account).post("/api/v1/consents/" + id + '/' + answer, body).expect(200);
        return id;
    }

    /** Under the id that the account of this name acts for. */
    private String party(String key, String kind) {
        return secretariat
                .with("Idempotency-Key", key)
                .post("/api/v1/parties", "{\"name\": \"%s\", \"kind\": \"%s\", \"key\": \"%1$s\"}".formatted(key, kind))
                .expect(201)
                .text("/id");
    }

    private String item(String body) {
        return secretariat.post("/api/v1/items", body).expect(201).text("/id");
    }

    private static String position(Api.Answer answer) {
        return answer.header("Routekaart-Position");
    }
}
