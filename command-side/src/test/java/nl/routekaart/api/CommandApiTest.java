package nl.routekaart.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import nl.routekaart.form.CommandForm;
import nl.routekaart.form.CommandForms;
import nl.routekaart.form.NewIds;
import nl.routekaart.item.ItemCommand;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import nl.routekaart.submission.Submission;
import nl.routekaart.version.Version;
import nl.routekaart.version.VersionName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CommandApiTest {

    private static final UUID ID = UUID.fromString("00000000-0000-5000-8000-000000000001");
    private static final String ITEM = "/api/v1/items/" + ID;

    private final RecordingSubmissions submissions;
    private final Http http;

    @Autowired
    CommandApiTest(RecordingSubmissions submissions, @LocalServerPort int port) {
        this.submissions = submissions;
        this.http = new Http(port);
    }

    @BeforeEach
    void nothingArrivedYet() {
        submissions.forget();
    }

    @Test
    void aCommandArrivesWithItsGroundsActorKeyAndExpectedVersion() {
        HttpResponse<String> answer = http.post(
                ITEM + "/reschedulings",
                "{\"planned\": \"2031/2033\", \"source\": \"Kamerbrief\"}",
                "Idempotency-Key",
                "r-1",
                "If-Match",
                "\"4\"");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"id\":\"" + ID + "\",\"version\":5,\"position\":42}");
        assertThat(answer.headers().firstValue("ETag")).contains("\"5\"");
        assertThat(answer.headers().firstValue("Routekaart-Position")).contains("42");
        assertThat(answer.headers().firstValue("API-Version")).contains("1.0.0");
        Submission submission = submissions.last();
        assertThat(submission.command())
                .isEqualTo(new ItemCommand.Reschedule(new ItemId(ID), EdtfDate.parse("2031/2033"), null, null, null));
        assertThat(submission.grounds().source()).isEqualTo("Kamerbrief");
        assertThat(submission.actor()).isEqualTo(ApiTestApplication.TENNET);
        assertThat(submission.key()).isEqualTo("r-1");
        assertThat(submission.expectedVersion()).isEqualTo(4);
    }

    @Test
    void aNewSubjectHasAnAddressThatFollowsFromAccountAndKey() {
        HttpResponse<String> answer = http.post(
                "/api/v1/items", "{\"kind\": \"milestone\", \"title\": \"Net op zee\"}", "Idempotency-Key", "r-2");

        UUID id = NewIds.of("tennet", "r-2", Subject.ITEM);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/items/" + id);
        assertThat(submissions.last().command().subjectId()).isEqualTo(id);
    }

    @Test
    void aNewVersionHasAnAddressThatFollowsFromItsName() {
        HttpResponse<String> answer = http.post("/api/v1/versions", "{\"name\": \"1.0\"}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/versions/1.0");
        assertThat(submissions.last().command().subjectId())
                .isEqualTo(Version.id(new VersionName("1.0")).value());
    }

    @Test
    void withoutAKeyEachRequestHasItsOwn() {
        http.post(ITEM + "/withdrawals", "{}");
        http.post(ITEM + "/withdrawals", "{}", "If-Match", "*");

        assertThat(submissions.arrived()).extracting(Submission::key).doesNotHaveDuplicates();
        assertThat(submissions.arrived())
                .extracting(Submission::expectedVersion)
                .containsOnlyNulls();
    }

    @Test
    void aRepeatHasTheSameDigestWhateverItsOrderAndSpacingAndAnotherRequestHasAnother() {
        http.post(ITEM + "/reschedulings", "{\"planned\": \"2030\", \"reason\": \"x\"}");
        http.post(ITEM + "/reschedulings", "{ \"reason\":\"x\",\n\"planned\":\"2030\"}", "If-Match", "\"5\"");
        http.post(ITEM + "/reschedulings", "{\"planned\": \"2031\", \"reason\": \"x\"}");
        http.post("/api/v1/items/" + new UUID(0, 2) + "/reschedulings", "{\"planned\": \"2030\", \"reason\": \"x\"}");

        assertThat(submissions.arrived().get(1).requestDigest())
                .isEqualTo(submissions.arrived().get(0).requestDigest())
                .hasSize(64);
        assertThat(submissions.arrived())
                .extracting(Submission::requestDigest)
                .satisfies(digests -> assertThat(digests.stream().distinct()).hasSize(3));
    }

    @Test
    void everyFormHasAnAddressWhereNothingCanBeRead() {
        for (CommandForm form : CommandForms.all()) {
            if (form.creates()) {
                continue;
            }
            String path = CommandEndpoint.path(form).replace("{id}", ID.toString());
            HttpResponse<String> answer = http.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).as(path).contains("POST");
        }
    }

    @Test
    void aRefusalIsAProblemWithTheStatusOfItsRule() {
        submissions.refuseNext(
                new RefusedException(Refusal.of(Rule.stale("stale-version"), "expected", 4, "current", 5)));

        HttpResponse<String> answer =
                http.post(ITEM + "/withdrawals", "{}", "If-Match", "\"4\"", "Accept-Language", "en-GB, nl;q=0.5");

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Content-Language")).contains("en");
        assertThat(answer.body()).contains("/problems/stale-version", "\"status\":412", "version 4", "version 5");
    }

    @Test
    void thePartyIsNeverTakenFromTheRequest() {
        http.post(ITEM + "/withdrawals", "{}", "X-Party", UUID.randomUUID().toString());
        HttpResponse<String> body = http.post(ITEM + "/withdrawals", "{\"party\": \"" + ID + "\"}");

        assertThat(submissions.arrived()).extracting(Submission::actor).containsOnly(ApiTestApplication.TENNET);
        assertThat(body.statusCode()).isEqualTo(400);
    }

    @Test
    void nobodyWritesWithoutSigningIn() {
        HttpRequest.Builder request = http.request(ITEM + "/withdrawals")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));

        HttpResponse<String> answer = http.send(request);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .contains("Basic realm=\"Routekaart\", charset=\"UTF-8\"");
        assertThat(answer.body()).contains("/problems/sign-in-needed");
        assertThat(answer.headers().map()).doesNotContainKey("Set-Cookie");
        assertThat(submissions.arrived()).isEmpty();
    }

    @Test
    void aPageOfAnotherSiteCannotWrite() throws Exception {
        String start =
                "POST " + ITEM + "/withdrawals HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                        + Http.SIGNED_IN + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n";

        assertThat(http.raw(start + "Sec-Fetch-Site: cross-site\r\n\r\n{}")).startsWith("HTTP/1.1 403");
        assertThat(http.raw(start + "Sec-Fetch-Site: same-site\r\n\r\n{}")).startsWith("HTTP/1.1 403");
        assertThat(http.raw(start + "Origin: https://example.org\r\n\r\n{}")).contains("/problems/cross-site");
        assertThat(http.raw(start + "Origin: null\r\n\r\n{}")).startsWith("HTTP/1.1 403");
        assertThat(submissions.arrived()).isEmpty();
        assertThat(http.raw(start + "Origin: http://localhost\r\n\r\n{}")).startsWith("HTTP/1.1 200");
        assertThat(http.raw(start + "Sec-Fetch-Site: same-origin\r\n\r\n{}")).startsWith("HTTP/1.1 200");
    }
}
