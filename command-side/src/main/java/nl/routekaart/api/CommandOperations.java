package nl.routekaart.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import nl.routekaart.form.CommandForm;
import nl.routekaart.form.CommandForms;
import nl.routekaart.form.FormTexts;
import org.jspecify.annotations.Nullable;

/** Describes the operation that every form is posted to. */
final class CommandOperations {

    private static final List<String> PROBLEMS = List.of("400", "401", "403", "406", "409", "412", "413", "415");

    private CommandOperations() {}

    static Operation of(CommandForm form) {
        String text = FormTexts.of(form);
        Operation operation = new Operation()
                .operationId(FormSchemas.operationId(form))
                .summary(text.substring(0, text.indexOf('.')))
                .description(text)
                .addTagsItem(tag(form))
                .addSecurityItem(new SecurityRequirement().addList(ApiDescription.BASIC))
                .requestBody(new RequestBody()
                        .required(true)
                        .content(json(new Schema<>().$ref("#/components/schemas/" + FormSchemas.name(form)))))
                .responses(responses(form));
        if (!form.creates()) {
            operation.addParametersItem(new Parameter()
                    .in("path")
                    .name("id")
                    .required(true)
                    .description("The subject")
                    .schema(string("uuid")));
        }
        operation.addParametersItem(header(
                "Idempotency-Key",
                "A name of your own for this request; sent again under it, the request adds nothing"));
        operation.addParametersItem(
                header("If-Match", "The ETag of the version on which you decided; if it moved on, the answer is 412"));
        return operation;
    }

    private static String tag(CommandForm form) {
        String collection = CommandForms.collection(form.subject());
        return Character.toUpperCase(collection.charAt(0)) + collection.substring(1);
    }

    private static Parameter header(String name, String description) {
        return new Parameter()
                .in("header")
                .name(name)
                .required(false)
                .description(description)
                .schema(string(null));
    }

    private static ApiResponses responses(CommandForm form) {
        ApiResponse accepted = new ApiResponse()
                .description("Recorded, now or before under the same key")
                .content(json(new Schema<>().$ref("#/components/schemas/CommandAnswer")))
                .addHeaderObject("ETag", responseHeader("The version of the subject now"))
                .addHeaderObject("Routekaart-Position", responseHeader("Read with `atLeast` of it to see the command"));
        if (form.creates()) {
            accepted.addHeaderObject("Location", responseHeader("Where the new subject can be read"));
        }
        ApiResponses responses = new ApiResponses().addApiResponse(form.creates() ? "201" : "200", accepted);
        PROBLEMS.forEach(status -> responses.addApiResponse(status, ApiDescription.problem()));
        if (!form.creates()) {
            responses.addApiResponse("404", ApiDescription.problem());
        }
        return responses;
    }

    private static Content json(Schema<?> schema) {
        return new Content().addMediaType("application/json", new MediaType().schema(schema));
    }

    private static Header responseHeader(String description) {
        return new Header().description(description).schema(string(null));
    }

    private static Schema<?> string(@Nullable String format) {
        JsonSchema schema = new JsonSchema();
        schema.addType("string");
        schema.setFormat(format);
        return schema;
    }
}
