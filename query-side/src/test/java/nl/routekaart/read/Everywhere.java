package nl.routekaart.read;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks every address that can be read, after somebody tampered: each answers, or says in a problem document or on its page why
 * not, and tells no outsider what is secret.
 */
record Everywhere(WebHouse web, List<String> addresses) {

    private static final List<String[]> READERS = List.of(
            new String[] {},
            new String[] {WebHouse.ROLE, "reader"},
            new String[] {WebHouse.ROLE, "secretariat"},
            new String[] {WebHouse.ROLE, "auditor"});

    /** Nobody but insiders gets past the door of these. */
    private static final List<String> INSIDE = List.of("/api/v1/views", "/api/v1/replays/bookmarks", "/sign-in");

    static Everywhere in(WebHouse web) {
        long bundle = JsonMapper.shared()
                .readTree(web.post("/api/v1/audit-bundles", "", WebHouse.ROLE, "auditor")
                        .body())
                .path("position")
                .asLong();
        web.settle();
        return new Everywhere(web, ReadAddresses.of(web, bundle));
    }

    static void none(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new AssertionError(faults.size() + " faults:\n" + String.join("\n", faults));
        }
    }

    /** What is wrong with an answer: each address is asked once, by one reader or another. */
    List<String> faults(String tampering, int number) {
        ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int part = 0; part < 4; part++) {
            int from = part;
            threads.add(Thread.ofPlatform().start(() -> {
                for (int i = from; i < addresses.size(); i += 4) {
                    String path = addresses.get(i);
                    String[] who = INSIDE.stream().anyMatch(path::startsWith)
                            ? READERS.getLast()
                            : READERS.get((number + i) % READERS.size());
                    fault(path, who)
                            .ifPresent(found ->
                                    faults.add(tampering + " " + path + " " + String.join(" ", who) + ": " + found));
                }
            }));
        }
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return List.copyOf(faults);
    }

    private Optional<String> fault(String path, String... who) {
        HttpResponse<String> answer;
        try {
            answer = web.get(path, who);
        } catch (AssertionError broken) {
            return Optional.of("broke off " + broken);
        }
        String body = answer.body();
        String type = answer.headers().firstValue("Content-Type").orElse("");
        int status = answer.statusCode();
        String shown = status + " "
                + body.lines()
                        .findFirst()
                        .map(line -> line.substring(0, Math.min(300, line.length())))
                        .orElse("");
        boolean askedWho =
                status == 401 && answer.headers().firstValue("WWW-Authenticate").isPresent();
        boolean told = askedWho || type.contains("text/html") || isProblem(type, body);
        if (status >= 500 && status != 503 || status >= 400 && !told) {
            return Optional.of(shown);
        }
        boolean outsider = who.length == 0 || who[1].equals("reader");
        if (outsider && (body.contains(TamperedHistory.SECRET_TITLE) || body.contains(TamperedHistory.SECRET_DATE))) {
            return Optional.of("tells what is secret");
        }
        return Optional.empty();
    }

    private static boolean isProblem(String type, String body) {
        if (!type.contains("problem+json")) {
            return false;
        }
        JsonNode problem = JsonMapper.shared().readTree(body);
        return !problem.path("detail").asString("").isEmpty();
    }
}
