package nl.routekaart.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import nl.routekaart.form.CommandForm;
import nl.routekaart.form.CommandForms;
import nl.routekaart.http.AnswerHeaders;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.PropertySource;
import org.springframework.stereotype.Component;

/** Completes the OpenAPI document: who is behind the API, every command, and what all answers have in common. */
@Component
@PropertySource("classpath:nl/routekaart/api/api.properties")
final class ApiDescription implements OpenApiCustomizer {

    static final String BASIC = "basicAuth";

    private static final String SERVER = "/api/v1";

    private final Contact contact;

    ApiDescription(
            @Value("${routekaart.contact.name}") String name,
            @Value("${routekaart.contact.email}") String email,
            @Value("${routekaart.contact.url}") String url) {
        this.contact = new Contact().name(name).email(email).url(url);
    }

    @Override
    public void customise(OpenAPI document) {
        document.setInfo(info());
        document.setServers(List.of(new Server().url(SERVER).description("This installation")));
        Components components = document.getComponents() == null ? new Components() : document.getComponents();
        document.setComponents(components);
        describe(components);
        Paths paths = new Paths();
        if (document.getPaths() != null) {
            document.getPaths().forEach((path, item) -> paths.addPathItem(path.substring(SERVER.length()), item));
        }
        for (CommandForm form : CommandForms.all()) {
            String path = CommandEndpoint.path(form).substring(SERVER.length());
            paths.computeIfAbsent(path, unknown -> new PathItem()).setPost(CommandOperations.of(form));
            components.addSchemas(FormSchemas.name(form), FormSchemas.of(form));
        }
        paths.values().forEach(ApiDescription::complete);
        document.setPaths(paths);
    }

    private Info info() {
        return new Info()
                .title("Routekaart")
                .version(AnswerHeaders.API_VERSION)
                .description(
                        "The shared memory of a programme in which many organisations decide together. Commands are"
                                + " posted on resources that name the intention; what was recorded is read as it is now, as it"
                                + " was at any point, and entry by entry. Names are English; the glossary gives the Dutch terms.")
                .contact(contact)
                .license(new License().name("EUPL-1.2").identifier("EUPL-1.2"));
    }

    private static void describe(Components components) {
        ModelConverters.getInstance(true).read(CommandAnswer.class).forEach(components::addSchemas);
        components.addSchemas("Problem", problemSchema());
        components.addResponses(
                "Problem",
                new ApiResponse()
                        .description("A problem document (RFC 9457) that says what to mend, in Dutch or in English")
                        .content(new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))))
                        .addHeaderObject("API-Version", apiVersion()));
        components.addSecuritySchemes(
                BASIC, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
    }

    /** What every operation has, whoever described it. */
    private static void complete(PathItem item) {
        item.readOperations().forEach(operation -> complete(operation.getResponses()));
        Operation post = item.getPost();
        if (post != null && post.getSecurity() == null) {
            post.addSecurityItem(new SecurityRequirement().addList(BASIC));
        }
    }

    private static void complete(ApiResponses responses) {
        for (String status : List.of("400", "404", "500")) {
            responses.addApiResponse(status, problem());
        }
        responses.replaceAll((status, response) -> status.matches("[45]..") ? problem() : response);
        responses.forEach((status, response) -> {
            if (status.matches("[23]..")) {
                response.addHeaderObject("API-Version", apiVersion());
            }
        });
    }

    static ApiResponse problem() {
        return new ApiResponse().$ref("#/components/responses/Problem");
    }

    private static Header apiVersion() {
        return new Header()
                .description("The whole version of the API")
                .schema(schema("string").example(AnswerHeaders.API_VERSION));
    }

    private static Schema<?> problemSchema() {
        Schema<?> field = schema("object");
        field.setProperties(Map.of("pointer", schema("string"), "rule", schema("string"), "detail", schema("string")));
        Schema<?> errors = schema("array");
        errors.setItems(field);
        errors.setDescription("Every field that is wrong, as a JSON pointer, with what to mend");
        Schema<?> problem = schema("object");
        problem.addProperty("type", schema("string").format("uri-reference"));
        problem.addProperty("title", schema("string"));
        problem.addProperty("status", schema("integer"));
        problem.addProperty("detail", schema("string"));
        problem.addProperty("errors", errors);
        problem.setRequired(List.of("type", "title", "status", "detail"));
        return problem;
    }

    private static Schema<?> schema(String type) {
        JsonSchema schema = new JsonSchema();
        schema.addType(type);
        return schema;
    }
}
