package nl.routekaart.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ImportApiTest {

    private static final String HEADER = "row,subject,key,action,name,kind,title,to\n";
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;

    @Autowired
    ImportApiTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void recordsTheRowsOfAFileOnce() throws Exception {
        String file = HEADER + "A1,party,a,register,A,ministry\nA2,party,b,register,B,company\n";
        JsonNode first = json(post("", file, "secretariaat"), 200);
        assertThat(first.path("accepted").asInt()).isEqualTo(2);
        JsonNode again = json(post("", file, "secretariaat"), 200);
        assertThat(again.path("repeated").asInt()).isEqualTo(2);
        assertThat(again.path("accepted").asInt()).isZero();
    }

    @Test
    void recordsNothingInADryRun() throws Exception {
        String file = HEADER + "B1,party,c,register,C,ministry\n";
        assertThat(json(post("?dryRun=true", file, "secretariaat"), 200)
                        .path("accepted")
                        .asInt())
                .isEqualTo(1);
        assertThat(json(post("", file, "secretariaat"), 200).path("accepted").asInt())
                .isEqualTo(1);
    }

    @Test
    void listsEveryProblemOfADryRunByLineAndColumn() throws Exception {
        String file = HEADER + "C1,party,d,register,=1+1,ministry\nC2,party,e,register,,boat\n";
        JsonNode answer = json(post("?dryRun=true", file, "secretariaat"), 200);
        assertThat(answer.path("refused").asInt()).isEqualTo(2);
        assertThat(answer.path("problemCount").asInt()).isEqualTo(3);
        assertThat(answer.path("problems").get(0).path("line").asInt()).isEqualTo(2);
        assertThat(answer.path("problems").get(0).path("column").asString()).isEqualTo("name");
        assertThat(answer.path("problems").get(0).path("detail").asString()).contains("calculated");
    }

    @Test
    void refusesAFileWithARowThatCannotBeReadAsAWhole() throws Exception {
        String file = HEADER + "D1,party,f,register,F,ministry\nD2,party,g,register,=1+1,ministry\n";
        JsonNode problem = json(post("", file, "secretariaat"), 400);
        assertThat(problem.path("type").asString()).isEqualTo("/problems/import-not-valid");
        assertThat(problem.path("errors").get(0).path("pointer").asString()).isEqualTo("/lines/3/name");
        assertThat(json(post("", file.replace("=1+1", "G"), "secretariaat"), 200)
                        .path("accepted")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void recordsTheOtherRowsWhenTheDomainRefusesOne() throws Exception {
        String file = HEADER
                + "E1,item,h,register,,milestone,H\nE2,item,h,progress,,,,reopened\nE3,party,i,register,I,ministry\n";
        JsonNode answer = json(post("", file, "secretariaat"), 200);
        assertThat(answer.path("accepted").asInt()).isEqualTo(2);
        assertThat(answer.path("problems").get(0).path("rule").asString()).isEqualTo("transition-not-allowed");
    }

    @Test
    void takesAFileThatAFormSends() throws Exception {
        String form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + HEADER + "F1,party,j,register,J,ministry\n\r\n--x--\r\n";
        HttpResponse<String> response =
                send("", BodyPublishers.ofString(form), "secretariaat", "multipart/form-data; boundary=x");
        assertThat(json(response, 200).path("accepted").asInt()).isEqualTo(1);
    }

    @Test
    void saysOfNoImportThatIsNotUnderWayHowFarItIs() throws Exception {
        String id = "3f2c3f4e-6a64-4c39-9d0e-7b3f5c1f0a11";
        String file = HEADER + "G1,party,k,register,K,ministry\n";
        assertThat(json(post("?id=" + id, file, "secretariaat"), 200)
                        .path("accepted")
                        .asInt())
                .isEqualTo(1);
        assertThat(json(get("/" + id), 404).path("type").asString()).isEqualTo("/problems/no-such-page");
        json(get("/niets"), 400);
        json(post("?id=niets", file, "secretariaat"), 400);
    }

    private HttpResponse<String> get(String rest) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(uri(rest))
                        .header("Accept-Language", "en")
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void isForTheSecretariat() throws Exception {
        assertThat(json(post("", HEADER, "tennet"), 403).path("type").asString())
                .isEqualTo("/problems/not-authorised");
    }

    @Test
    void takesNoTenMegabytes() throws Exception {
        HttpResponse<String> response =
                send("", BodyPublishers.ofByteArray(new byte[TEN_MEGABYTES]), "secretariaat", "text/csv");
        assertThat(json(response, 413).path("type").asString()).isEqualTo("/problems/body-too-large");
    }

    @Test
    void takesNothingButCsv() throws Exception {
        json(send("", BodyPublishers.ofString("{}"), "secretariaat", "application/json"), 415);
    }

    @Test
    void givesTheTemplateToAnyone() throws Exception {
        HttpResponse<String> response =
                client.send(HttpRequest.newBuilder(uri("/template")).build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).startsWith("row,date,subject,key,action");
        assertThat(response.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(header -> assertThat(header).contains("attachment"));
    }

    private HttpResponse<String> post(String query, String file, String account)
            throws IOException, InterruptedException {
        return send(query, BodyPublishers.ofString(file), account, "text/csv");
    }

    private HttpResponse<String> send(String query, HttpRequest.BodyPublisher body, String account, String contentType)
            throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8));
        return client.send(
                HttpRequest.newBuilder(uri(query))
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", contentType)
                        .header("Accept-Language", "en")
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    private URI uri(String rest) {
        return URI.create("http://localhost:" + port + "/api/v1/imports" + rest);
    }

    private static JsonNode json(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(response.body());
    }
}
