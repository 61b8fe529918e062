package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.routekaart.standalone.Api.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two writers, one item; one request, sent three times. */
@Tag("black-box")
class TwoWritersIT {

    private final Api api = Product.api().as("secretariaat");

    private String item(String title) {
        return api.post("/api/v1/items", "{\"kind\": \"milestone\", \"title\": \"" + title + "\"}")
                .expect(201)
                .text("/id");
    }

    private static List<Answer> together(List<Callable<Answer>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = calls.stream()
                    .map(call -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            List<Answer> done = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                done.add(answer.get());
            }
            return done;
        }
    }

    @Test
    void ofTwoDecisionsOnOneVersionExactlyOneSucceeds() throws Exception {
        for (int round = 0; round < 20; round++) {
            String id = item(Product.unique("Twee schrijvers"));
            String etag = api.get("/api/v1/items/" + id + "?atLeast=1").header("ETag");
            Answer first = api.post("/api/v1/items/" + id + "/descriptions", "{\"description\": \"nul\"}")
                    .expect(200);
            String present = first.header("ETag");
            assertThat(present).isNotEqualTo(etag);

            List<Answer> answers = together(List.of(
                    () -> api.with("If-Match", present)
                            .post("/api/v1/items/" + id + "/renamings", "{\"title\": \"van de een\"}"),
                    () -> api.with("If-Match", present)
                            .post("/api/v1/items/" + id + "/renamings", "{\"title\": \"van de ander\"}")));

            assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 412);
            Answer won =
                    answers.stream().filter(a -> a.status() == 200).findFirst().orElseThrow();
            Answer lost =
                    answers.stream().filter(a -> a.status() == 412).findFirst().orElseThrow();
            lost.problem(412, "stale-version");
            String version = won.header("ETag").replace("\"", "");
            assertThat(lost.text("/detail")).as("names the present version").contains(version);
            assertThat(lost.header("ETag")).isEqualTo(won.header("ETag"));
            String title = api.get("/api/v1/items/" + id + "?atLeast=" + won.header("Routekaart-Position"))
                    .expect(200)
                    .text("/fields/title/value");
            assertThat(won.response().uri().getPath()).contains(id);
            assertThat(title).isIn("van de een", "van de ander");
        }
    }

    @Test
    void oneRequestSentThreeTimesActsOnceAndAnswersTheSame() throws Exception {
        for (int round = 0; round < 10; round++) {
            String key = Product.unique("drie keer");
            String body = "{\"kind\": \"risk\", \"title\": \"" + key + "\"}";
            Api keyed = api.with("Idempotency-Key", key.replace(' ', '-'));

            List<Answer> answers = together(IntStream.range(0, 3)
                    .<Callable<Answer>>mapToObj(i -> () -> keyed.post("/api/v1/items", body))
                    .toList());

            answers.forEach(answer -> answer.expect(201));
            assertThat(same(answers, "/id")).hasSize(1);
            assertThat(same(answers, "/position")).hasSize(1);
            assertThat(answers.stream().map(a -> a.header("ETag")).collect(Collectors.toSet()))
                    .hasSize(1);
            String position = answers.getFirst().header("Routekaart-Position");
            assertThat(api.get("/api/v1/items?q=" + key.replace(" ", "%20") + "&atLeast=" + position)
                            .expect(200)
                            .text("/total"))
                    .isEqualTo("1");

            keyed.post("/api/v1/items", body.replace("risk", "bottleneck")).problem(409, "key-reused");
            keyed.post("/api/v1/items/" + answers.getFirst().text("/id") + "/renamings", "{\"title\": \"anders\"}")
                    .problem(409, "key-reused");
        }
    }

    @Test
    void aKeyBelongsToAnAccount() {
        String key = Product.unique("sleutel");
        String body = "{\"words\": \"gezien\"}";
        String id = item(key);

        Answer one = api.with("Idempotency-Key", key).post("/api/v1/items/" + id + "/observations", body);
        Answer other = Product.api()
                .as("tennet")
                .with("Idempotency-Key", key)
                .post("/api/v1/items/" + id + "/observations", body);

        one.expect(200);
        other.expect(200);
        assertThat(other.header("ETag")).isNotEqualTo(one.header("ETag"));
    }

    private static Set<String> same(List<Answer> answers, String pointer) {
        return answers.stream().map(answer -> answer.text(pointer)).collect(Collectors.toSet());
    }
}
