package nl.routekaart.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.routekaart.form.CommandForm;
import nl.routekaart.form.CommandForms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules of the NL GOV REST API Design Rules 2.2 that apply, each under its own name. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ApiDesignRulesTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head", "options");
    private static final String ITEM = "/api/v1/items/00000000-0000-5000-8000-000000000001";

    private final Http http;
    private HttpResponse<String> answer;
    private JsonNode document;

    @Autowired
    ApiDesignRulesTest(@LocalServerPort int port) {
        this.http = new Http(port);
    }

    @BeforeEach
    void readTheDescription() {
        answer = http.get("/api/v1/openapi.json", "Origin", "https://example.org");
        document = JsonMapper.shared().readTree(answer.body());
    }

    @Test
    @DisplayName("/core/doc-openapi")
    void isDescribedInOpenApi() {
        assertThat(document.get("openapi").stringValue()).startsWith("3.1");
        assertThat(CommandForms.all())
                .allSatisfy(
                        form -> assertThat(operation(form)).as(form.toString()).isNotNull());
    }

    @Test
    @DisplayName("/core/publish-openapi")
    void theDescriptionIsReadWithoutSigningInAndFromOtherOrigins() {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(http.get("/api/v1/items", "Origin", "https://example.org")
                        .headers()
                        .map())
                .doesNotContainKey("Access-Control-Allow-Origin");
    }

    @Test
    @DisplayName("/core/doc-openapi-contact")
    void saysWhomToAsk() {
        JsonNode contact = document.get("info").get("contact");

        assertThat(contact.get("name").stringValue()).isNotBlank();
        assertThat(contact.get("email").stringValue()).contains("@");
        assertThat(contact.get("url").stringValue()).startsWith("https://");
        assertThat(document.get("info").get("license").get("identifier").stringValue())
                .isEqualTo("EUPL-1.2");
    }

    @Test
    @DisplayName("/core/uri-version")
    void theMajorVersionStandsInTheAddress() {
        assertThat(document.get("servers").get(0).get("url").stringValue()).endsWith("/v1");
    }

    @Test
    @DisplayName("/core/semver")
    void theVersionIsSemantic() {
        assertThat(document.get("info").get("version").stringValue()).matches("1\\.\\d+\\.\\d+");
    }

    @Test
    @DisplayName("/core/version-header")
    void everyAnswerSaysTheWholeVersion() {
        String version = document.get("info").get("version").stringValue();

        assertThat(answer.headers().allValues("API-Version")).containsExactly(version);
        assertThat(http.post(ITEM + "/withdrawals", "{}").headers().allValues("API-Version"))
                .containsExactly(version);
        eachOperation((path, method, operation) -> operation
                .get("responses")
                .properties()
                .forEach(response -> {
                    if (response.getKey().startsWith("2")) {
                        assertThat(response.getValue()
                                        .at("/headers/API-Version")
                                        .isMissingNode())
                                .as(path)
                                .isFalse();
                    }
                }));
    }

    @Test
    @DisplayName("/core/no-trailing-slash")
    void noAddressEndsInASlash() {
        assertThat(paths()).noneMatch(path -> path.endsWith("/"));
        assertThat(http.get("/api/v1/items/").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("/core/path-segments-kebab-case")
    void addressesAreInKebabCase() {
        assertThat(paths()).allMatch(path -> path.matches("(/([a-z][a-z0-9]*(-[a-z0-9]+)*|\\{[a-z][a-zA-Z]*}))+"));
    }

    @Test
    @DisplayName("/core/query-keys-camel-case")
    void parametersOfTheQueryAreInCamelCase() {
        eachOperation((path, method, operation) -> operation.path("parameters").forEach(parameter -> {
            if (parameter.get("in").stringValue().equals("query")) {
                assertThat(parameter.get("name").stringValue()).as(path).matches("[a-z]+([A-Z][a-z0-9]*)*");
            }
        }));
    }

    @Test
    @DisplayName("/core/naming-collections")
    void collectionsAreNamedInThePlural() {
        assertThat(paths()).allMatch(path -> path.split("/", -1)[1].endsWith("s"));
    }

    @Test
    @DisplayName("/core/hide-implementation")
    void addressesSayNothingOfWhatLiesBehind() {
        assertThat(paths()).noneMatch(path -> path.matches(".*(\\.json|\\.do|servlet|controller|command).*"));
    }

    @Test
    @DisplayName("/core/http-methods")
    void onlyReadingAndAskingAreUsed() {
        eachOperation((path, method, operation) -> assertThat(method).as(path).isIn("get", "post"));
    }

    @Test
    @DisplayName("/core/http-safety")
    void readingChangesNothingAndTakesNoBody() {
        eachOperation((path, method, operation) -> {
            if (method.equals("get")) {
                assertThat(operation.has("requestBody")).as(path).isFalse();
            }
        });
    }

    @Test
    @DisplayName("/core/stateless")
    void nothingIsKeptBetweenRequests() {
        assertThat(http.post(ITEM + "/withdrawals", "{}").headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    @DisplayName("/core/error-handling/problem-details")
    void everyNoIsAProblemDocument() {
        eachOperation((path, method, operation) -> operation
                .get("responses")
                .properties()
                .forEach(response -> {
                    if (response.getKey().matches("[45]..")) {
                        assertThat(response.getValue().toString()).as(path).contains("Problem");
                    }
                }));
        assertThat(document.at("/components/responses/Problem/content").propertyNames())
                .containsExactly("application/problem+json");
        assertThat(document.at("/components/schemas/Problem/required").toString())
                .contains("status", "title", "detail");
    }

    @Test
    @DisplayName("/core/error-handling/invalid-input")
    void invalidInputIs400() {
        eachOperation((path, method, operation) -> {
            assertThat(operation.get("responses").has("422")).as(path).isFalse();
            assertThat(operation.get("responses").has("400")).as(path).isTrue();
        });
        assertThat(http.post(ITEM + "/renamings", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("/core/http-response-code")
    void whatIsMadeAnswers201WithItsAddress() {
        for (CommandForm form : CommandForms.all()) {
            JsonNode responses = operation(form).get("responses");
            assertThat(responses.has(form.creates() ? "201" : "200")).isTrue();
            assertThat(responses.at("/201/headers/Location").isMissingNode()).isEqualTo(!form.creates());
        }
    }

    @Test
    @DisplayName("/core/transport/security-headers")
    void everyAnswerHasTheSecurityHeaders() {
        List<HttpResponse<String>> answers = List.of(
                answer,
                http.get("/api/v1/nothing"),
                http.get("/problems/input-invalid"),
                http.post(ITEM + "/withdrawals", "{}"),
                http.send(http.request(ITEM + "/withdrawals").POST(HttpRequest.BodyPublishers.noBody())));
        for (HttpResponse<String> each : answers) {
            assertThat(each.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(each.headers().allValues("X-Frame-Options")).containsExactly("DENY");
            assertThat(each.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
            assertThat(each.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("frame-ancestors 'none'");
            assertThat(each.headers().map()).doesNotContainKeys("Strict-Transport-Security", "Server", "X-Powered-By");
            if (each.uri().getPath().startsWith("/api/")) {
                assertThat(each.headers().allValues("Cache-Control")).containsExactly("no-store");
            }
        }
    }

    @Test
    @DisplayName("/core/transport/security-schemes")
    void writingNeedsSigningInAndReadingDoesNot() {
        assertThat(document.at("/components/securitySchemes/basicAuth/scheme").stringValue())
                .isEqualTo("basic");
        eachOperation((path, method, operation) ->
                assertThat(operation.has("security")).as(path).isEqualTo(method.equals("post")));
    }

    @Test
    @DisplayName("/core/date-time")
    void fieldsThatAreDatesSayTheirFormat() {
        for (CommandForm form : CommandForms.all()) {
            JsonNode effectiveOn = schema(form).at("/properties/effectiveOn");
            assertThat(effectiveOn.get("format").stringValue()).isEqualTo("edtf");
        }
    }

    @Test
    @DisplayName("/core/doc-language")
    void everyOperationAndEveryFieldIsDescribed() {
        eachOperation((path, method, operation) ->
                assertThat(operation.path("summary").asString("")).as(path).isNotBlank());
        for (CommandForm form : CommandForms.all()) {
            schema(form)
                    .get("properties")
                    .properties()
                    .forEach(field -> assertThat(field.getValue().has("description"))
                            .as(field.getKey())
                            .isTrue());
        }
    }

    @Test
    @DisplayName("/core/interface")
    void theSchemaOfACommandIsWhatTheBinderAccepts() {
        for (CommandForm form : CommandForms.all()) {
            JsonNode schema = schema(form);
            assertThat(schema.get("type").stringValue()).isEqualTo("object");
            assertThat(schema.get("additionalProperties").booleanValue()).isFalse();
            Set<String> fields = new HashSet<>();
            form.allFields().forEach(field -> fields.add(field.name()));
            assertThat(new HashSet<>(schema.get("properties").propertyNames())).isEqualTo(fields);
        }
        JsonNode kinds = document.at("/components/schemas/ItemRegister/properties/kind/enum");
        assertThat(kinds.toString()).contains("\"milestone\"", "\"bottleneck\"");
    }

    @Test
    void everyExampleCanBeSentAsItIs() {
        for (CommandForm form : CommandForms.all()) {
            String path = CommandEndpoint.path(form).replace("{id}", "00000000-0000-5000-8000-000000000001");
            String example = schema(form).get("examples").get(0).toString();
            assertThat(http.post(path, example).statusCode()).as(path + example).isLessThan(300);
        }
    }

    @Test
    @DisplayName("/core/operation-id")
    void everyOperationHasANameOfItsOwn() {
        Set<String> names = new HashSet<>();
        eachOperation((path, method, operation) -> assertThat(
                        names.add(operation.get("operationId").stringValue()))
                .as(path)
                .isTrue());
    }

    @Test
    void thereIsAPageToTryIt() {
        HttpResponse<String> page = http.get("/api/v1/docs");

        assertThat(page.statusCode()).isEqualTo(302);
        String index = page.headers().firstValue("Location").orElseThrow();
        assertThat(index).startsWith("/api/v1/swagger-ui/");
        assertThat(http.get(index).body()).contains("swagger-ui-bundle.js").doesNotContain("https://");
        assertThat(http.get("/api/v1/swagger-ui/swagger-initializer.js").body()).contains("/api/v1/openapi.json");
    }

    @Test
    void everyReferenceIsToSomethingThatIsThere() {
        String text = answer.body();
        var references = Pattern.compile("\"#(/components/[^\"]+)\"").matcher(text);
        while (references.find()) {
            assertThat(document.at(references.group(1)).isMissingNode())
                    .as(references.group(1))
                    .isFalse();
        }
    }

    private interface Visitor {
        void visit(String path, String method, JsonNode operation);
    }

    private void eachOperation(Visitor visitor) {
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            path.getValue().properties().forEach(method -> {
                if (METHODS.contains(method.getKey())) {
                    visitor.visit(path.getKey(), method.getKey(), method.getValue());
                }
            });
        }
    }

    private List<String> paths() {
        return new ArrayList<>(document.get("paths").propertyNames());
    }

    private JsonNode operation(CommandForm form) {
        return document.get("paths")
                .get(CommandEndpoint.path(form).substring("/api/v1".length()))
                .get("post");
    }

    private JsonNode schema(CommandForm form) {
        return document.get("components").get("schemas").get(FormSchemas.name(form));
    }
}
