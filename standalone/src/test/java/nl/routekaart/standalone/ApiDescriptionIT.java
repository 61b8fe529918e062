package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The description of the whole API, reading and writing, keeps the NL GOV REST API Design Rules. */
class ApiDescriptionIT {

    private static final String SEGMENT = "(/([a-z][a-z0-9]*(-[a-z0-9]+)*|\\{[a-z][a-zA-Z]*}))+";

    @Test
    void everyOperationKeepsTheRules() {
        JsonNode document =
                Product.api().get("/api/v1/openapi.json").expect(200).json();
        Set<String> names = new HashSet<>();
        document.get("paths").properties().forEach(path -> {
            assertThat(path.getKey()).as("/core/path-segments-kebab-case").matches(SEGMENT);
            assertThat(path.getValue().propertyNames())
                    .as("/core/http-methods %s", path.getKey())
                    .isSubsetOf(Set.of("get", "post"));
            path.getValue().properties().forEach(method -> {
                JsonNode operation = method.getValue();
                String name = operation.get("operationId").stringValue();
                assertThat(names.add(name))
                        .as("operation %s is named once", name)
                        .isTrue();
                check(name, operation);
                assertThat(operation.has("security"))
                        .as("/core/transport/security-schemes %s", name)
                        .isEqualTo(method.getKey().equals("post"));
            });
        });
        assertThat(names).contains("itemReschedule", "versionFreeze");
    }

    private static void check(String name, JsonNode operation) {
        assertThat(operation.path("summary").asString(""))
                .as("summary of %s", name)
                .isNotBlank();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.get("in").stringValue().equals("query")) {
                assertThat(parameter.get("name").stringValue())
                        .as("/core/query-keys-camel-case %s", name)
                        .matches("[a-z]+([A-Z][a-z0-9]*)*");
            }
        });
        JsonNode responses = operation.get("responses");
        assertThat(responses.propertyNames())
                .as(name)
                .contains("400", "404", "500")
                .doesNotContain("422");
        responses.properties().forEach(response -> {
            if (response.getKey().startsWith("2")) {
                assertThat(response.getValue().at("/headers/API-Version").isMissingNode())
                        .as("/core/version-header %s", name)
                        .isFalse();
            } else if (response.getKey().matches("[45]..")) {
                assertThat(response.getValue().path("$ref").asString(""))
                        .as("/core/error-handling/problem-details %s", name)
                        .isEqualTo("#/components/responses/Problem");
            }
        });
    }
}
