package nl.routekaart.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import nl.routekaart.document.DocumentCommand;
import nl.routekaart.document.DocumentEvent;
import nl.routekaart.document.DocumentType;
import nl.routekaart.document.FilePurpose;
import nl.routekaart.document.KeptFile;
import nl.routekaart.files.Digest;
import nl.routekaart.files.FileStore;
import nl.routekaart.item.Disclosure;
import nl.routekaart.item.DisclosureLevel;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.version.Version;
import nl.routekaart.version.VersionName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FilesApiTest {

    private static final UUID LETTER = Uuid5.of("letter");
    private static final String FILES = "/api/v1/documents/" + LETTER + "/files";
    private static final byte[] PDF = {37, 80, 68, 70};
    private static final Digest DIGEST = Digest.of(PDF);

    private final RecordingSubmissions submissions;
    private final RecordedEvents events;
    private final FileStore files;
    private final Http http;

    @Autowired
    FilesApiTest(RecordingSubmissions submissions, RecordedEvents events, FileStore files, @LocalServerPort int port) {
        this.submissions = submissions;
        this.events = events;
        this.files = files;
        this.http = new Http(port);
    }

    @BeforeEach
    void aLetterOfTennet() {
        submissions.forget();
        events.forget();
        document(ApiTestApplication.TENNET.party());
    }

    private void document(PartyId owner) {
        events.add(
                Subject.DOCUMENT,
                LETTER,
                new DocumentEvent.Registered(
                        DocumentType.LETTER, Version.id(new VersionName("1.0")), "Kamerbrief", null, owner));
    }

    private HttpResponse<String> attach(String query, String type, byte[] bytes) {
        return http.send(http.request(FILES + query)
                .header("Authorization", Http.SIGNED_IN)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    private void kept(DisclosureLevel level, @Nullable String from) {
        files.keep(DIGEST, PDF);
        events.add(
                Subject.DOCUMENT,
                LETTER,
                new DocumentEvent.FileAttached(
                        DIGEST.hex(),
                        new KeptFile(
                                FilePurpose.SIGNED_LETTER,
                                "application/pdf",
                                PDF.length,
                                new Disclosure(level, null, from == null ? null : EdtfDate.parse(from)),
                                null)));
    }

    @Test
    void theBytesAreKeptAndTheCommandNamesThem() {
        HttpResponse<String> answer =
                attach("?purpose=signed-letter&level=public&keepUntil=2043&source=Kamerstuk", "application/pdf", PDF);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Location")).contains(FILES + '/' + DIGEST.hex());
        assertThat(files.find(DIGEST)).contains(PDF);
        DocumentCommand.AttachFile command =
                (DocumentCommand.AttachFile) submissions.last().command();
        assertThat(command.digest()).isEqualTo(DIGEST.hex());
        assertThat(command.mediaType()).isEqualTo("application/pdf");
        assertThat(command.size()).isEqualTo(4);
        assertThat(command.keepUntil()).isEqualTo(EdtfDate.parse("2043"));
        assertThat(submissions.last().grounds().source()).isEqualTo("Kamerstuk");
    }

    @Test
    void whatCannotBeUsedIsAProblemAndKeepsNothing() {
        byte[] other = {1};

        assertThat(attach("?purpose=x&level=public&frm=1", "application/pdf", other)
                        .body())
                .contains("word-unknown", "field-unknown");
        assertThat(attach("", "application/pdf", other).body()).contains("field-required");
        assertThat(attach("?purpose=minutes&level=public", "application/pdf", new byte[0])
                        .body())
                .contains("file-empty");
        assertThat(attach("?purpose=minutes&level=public", "*/*", other).statusCode())
                .isEqualTo(415);
        assertThat(attach("?purpose=minutes&level=public", "application/x-www-form-urlencoded", other)
                        .statusCode())
                .isEqualTo(415);
        assertThat(attach("?purpose=minutes&level=public", "application/pdf", new byte[FilesApi.LARGEST + 1])
                        .statusCode())
                .isEqualTo(413);
        assertThat(files.find(Digest.of(other))).isEmpty();
        assertThat(submissions.arrived()).isEmpty();
    }

    @Test
    void nothingIsKeptForWhoMayNotAttachIt() {
        byte[] other = {2};
        events.forget();
        document(new PartyId(Uuid5.of("another party")));

        assertThat(attach("?purpose=minutes&level=public", "application/pdf", other)
                        .statusCode())
                .isEqualTo(403);
        assertThat(files.find(Digest.of(other))).isEmpty();
    }

    @Test
    void aPublicFileIsReadByAnyoneAsADownload() {
        kept(DisclosureLevel.PUBLIC, "2023-07-14");

        HttpResponse<String> answer = http.get(FILES + '/' + DIGEST.hex());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("%PDF");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("ETag")).contains('"' + DIGEST.hex() + '"');
        assertThat(answer.headers().firstValue("Repr-Digest").orElseThrow()).startsWith("sha-256=:");
    }

    @Test
    void othersAreReadByWhomTheyAreFor() {
        kept(DisclosureLevel.PARTNERS, null);
        String file = FILES + '/' + DIGEST.hex();
        assertThat(http.get(file).statusCode()).isEqualTo(401);
        assertThat(http.get(file, "Authorization", Http.SIGNED_IN).statusCode()).isEqualTo(200);

        events.forget();
        document(new PartyId(Uuid5.of("another party")));
        kept(DisclosureLevel.CONFIDENTIAL, null);
        assertThat(http.get(file, "Authorization", Http.SIGNED_IN).statusCode()).isEqualTo(403);
    }

    @Test
    void whatBecomesPublicLaterIsNotPublicYet() {
        kept(DisclosureLevel.PUBLIC, "2023-08-01");

        assertThat(http.get(FILES + '/' + DIGEST.hex()).statusCode()).isEqualTo(401);
    }

    @Test
    void aFileThatIsNotThereIsNotFound() {
        assertThat(http.get(FILES + '/' + "0".repeat(64)).statusCode()).isEqualTo(404);
        assertThat(http.get(FILES + "/x").statusCode()).isEqualTo(404);
        assertThat(http.get("/api/v1/documents/" + UUID.randomUUID() + "/files/x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(List.of(http.get("/api/v1/documents/x/files/x").statusCode()))
                .containsExactly(400);
    }
}
