package nl.routekaart.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import nl.routekaart.document.DocumentCommand;
import nl.routekaart.document.DocumentEvent;
import nl.routekaart.document.DocumentType;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.version.Version;
import nl.routekaart.version.VersionCommand;
import nl.routekaart.version.VersionEvent;
import nl.routekaart.version.VersionName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SealingApiTest {

    private static final VersionName NAME = new VersionName("1.0");
    private static final UUID VERSION = Version.id(NAME).value();
    private static final UUID LETTER = Uuid5.of("letter");
    private static final UUID ITEM = Uuid5.of("item");

    private final RecordingSubmissions submissions;
    private final RecordedEvents events;
    private final Http http;

    @Autowired
    SealingApiTest(RecordingSubmissions submissions, RecordedEvents events, @LocalServerPort int port) {
        this.submissions = submissions;
        this.events = events;
        this.http = new Http(port);
    }

    @BeforeEach
    void theLetterAndAFrozenVersion() {
        submissions.forget();
        events.forget();
        events.add(Subject.ITEM, ITEM, new ItemEvent.Registered(ItemKind.MILESTONE, "Net op zee", null, null, null));
        events.add(Subject.VERSION, VERSION, new VersionEvent.Frozen(NAME, null));
        events.add(Subject.ITEM, Uuid5.of("later"), new ItemEvent.Registered(ItemKind.RISK, "x", null, null, null));
        events.add(
                Subject.DOCUMENT,
                LETTER,
                new DocumentEvent.Registered(
                        DocumentType.LETTER, Version.id(NAME), "Kamerbrief", null, ApiTestApplication.TENNET.party()));
        events.add(
                Subject.DOCUMENT, LETTER, new DocumentEvent.PassageWritten("doel", 1, null, "Zekerheid.", List.of()));
    }

    private HttpResponse<String> seal(String path, String account, String... headers) {
        HttpRequest.Builder request = http.request("/api/v1/" + path + "/sealings")
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.noBody());
        return http.send(headers.length == 0 ? request : request.headers(headers));
    }

    @Test
    void aVersionIsSealedFromItsEventsUpToItsCut() {
        assertThat(seal("versions/1.0", "secretariaat").statusCode()).isEqualTo(200);

        VersionCommand.Seal seal = (VersionCommand.Seal) submissions.last().command();
        assertThat(seal.jws())
                .contains("items/" + ITEM + "/title")
                .doesNotContain(Uuid5.of("later").toString());
        assertThat(seal.checkpoint()).isEqualTo("checkpoint of 1");
        assertThat(submissions.last().expectedVersion()).isEqualTo(0);
    }

    @Test
    void aDocumentIsSealedAsItReadsIfNothingWasAddedMeanwhile() {
        assertThat(seal("documents/" + LETTER, "tennet").statusCode()).isEqualTo(200);

        DocumentCommand.Seal seal = (DocumentCommand.Seal) submissions.last().command();
        assertThat(seal.jws())
                .isEqualTo("document/title document/type document/version passages/doel/order passages/doel/text");
        assertThat(submissions.last().expectedVersion()).isEqualTo(1);
        assertThat(seal("documents/" + LETTER, "tennet", "If-Match", "\"7\"").statusCode())
                .isEqualTo(412);
    }

    @Test
    void whatIsNotThereOrNotFrozenIsNotSealed() {
        events.add(
                Subject.VERSION,
                Version.id(new VersionName("2.0")).value(),
                new VersionEvent.Drafted(new VersionName("2.0"), null));

        assertThat(seal("versions/3.0", "secretariaat").body()).contains("/problems/not-registered");
        assertThat(seal("versions/2.0", "secretariaat").body()).contains("/problems/version-not-frozen");
        assertThat(seal("versions/een", "secretariaat").body()).contains("/problems/id-not-readable");
        assertThat(submissions.arrived()).isEmpty();
    }

    @Test
    void aPartnerSealsNoVersionAndNobodyPostsASeal() {
        assertThat(seal("versions/1.0", "tennet").statusCode()).isEqualTo(403);
        assertThat(http.post("/api/v1/versions/1.0/sealings", "{\"jws\": \"mine\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(submissions.arrived()).isEmpty();
    }

    @Test
    void aVersionIsOpenedUnderItsNameInTheAddress() {
        HttpResponse<String> answer = http.post("/api/v1/versions/2.0/drafts", "{\"name\": \"2.0\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(submissions.last().command().subjectId())
                .isEqualTo(Version.id(new VersionName("2.0")).value());
    }
}
