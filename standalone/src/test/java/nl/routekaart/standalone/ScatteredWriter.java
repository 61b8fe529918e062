package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes whatever comes to mind about a few items that many write about, much of it back-dated, over HTTP. */
final class ScatteredWriter {

    private static final List<String> DAYS = List.of("2021", "2022-05", "2023-07-04", "2023", "XXXX");

    private final Api secretariat;
    private final Random random;
    private final String owner;
    private final List<String> items;
    private final String party;

    /** @param items that are there; what it registers is added for the others */
    ScatteredWriter(Api secretariat, long seed, String owner, CopyOnWriteArrayList<String> items) {
        this.secretariat = secretariat;
        this.random = new Random(seed);
        this.owner = "\"owner\": \"" + owner + "\"";
        this.items = items;
        this.party = "/api/v1/parties/" + owner;
    }

    /** @return whether it was recorded; else it was refused, as some of it has to be */
    boolean write() {
        int number = random.nextInt(1_000);
        String item = "/api/v1/items/" + any();
        return switch (items.size() < 3 ? 0 : random.nextInt(11)) {
            case 0, 1 -> {
                Api.Answer answer =
                        post("/api/v1/items", """
                        {"kind": "milestone", "title": "Mijlpaal %d", "planned": "%d", %s %s}
                        """.formatted(number, 2025 + random.nextInt(25), owner, grounds()));
                items.add(answer.text("/id"));
                yield recorded(answer);
            }
            case 2, 3, 4 ->
                recorded(post(item + "/reschedulings", """
                    {"planned": "%d", "delayReason": "permit" %s}""".formatted(2025 + random.nextInt(25), grounds())));
            case 5 -> recorded(post(item + "/renamings", """
                    {"title": "Anders %d" %s}""".formatted(number, grounds())));
            case 6 -> recorded(post(item + "/disclosures", """
                    {"field": "planned", "level": "partners", "ground": "Woo 5.1" %s}""".formatted(grounds())));
            case 7 -> correct(item);
            case 8 -> recorded(post("/api/v1/dependencies", """
                    {"needing": "%s", "needed": "%s", "kinds": ["order"] %s}""".formatted(any(), any(), grounds())));
            case 9 -> recorded(post("/api/v1/figures", """
                    {"quantity": "elektriciteit", "kinds": ["demand"], "year": "2030", "value": "%d,50", "low": %1$d.50,
                     "high": %1$d.50, "unit": "TWh", %s %s}""".formatted(number, owner, grounds())));
            default ->
                recorded(post(party + "/renamings", "{\"name\": \"Ministerie %d\" %s}".formatted(number, grounds())));
        };
    }

    /** Takes back something that was said of an item before. */
    boolean correct(String item) {
        return recorded(post(item + "/corrections", """
                {"corrects": %d, "reason": "vergissing", "source": "notulen"}""".formatted(random.nextInt(6))));
    }

    private String any() {
        return items.isEmpty() ? "none" : items.get(random.nextInt(items.size()));
    }

    private String grounds() {
        return random.nextBoolean()
                ? ""
                : ", \"effectiveOn\": \"%s\", \"reason\": \"later bekend\", \"source\": \"notulen\""
                        .formatted(DAYS.get(random.nextInt(DAYS.size())));
    }

    private Api.Answer post(String path, String body) {
        return secretariat.post(path, body);
    }

    private static boolean recorded(Api.Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isBetween(200, 499);
        return answer.status() < 300;
    }
}
