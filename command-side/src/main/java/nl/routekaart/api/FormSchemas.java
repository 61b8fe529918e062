package nl.routekaart.api;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.routekaart.form.CommandForm;
import nl.routekaart.form.FormField;
import nl.routekaart.form.FormTexts;

/** Describes forms in JSON Schema. */
final class FormSchemas {

    private static final String SOME_ID = "5b0e7c1a-3f0d-5c52-9d3e-8d2f4c9b7a10";
    private static final String SOME_FINGERPRINT = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final int LONGEST_LIST = 200;
    private static final Set<String> SHOWN_GROUNDS = Set.of("effectiveOn", "reason", "source");

    private FormSchemas() {}

    /** The name of a form's schema: {@code ItemReschedule}. */
    static String name(CommandForm form) {
        return capital(form.subject().word()) + operation(form.action());
    }

    /** The id of a form's operation: {@code itemReschedule}. */
    static String operationId(CommandForm form) {
        return form.subject().word() + operation(form.action());
    }

    /** All that the form asks. */
    static Schema<?> of(CommandForm form) {
        JsonSchema schema = new JsonSchema();
        schema.addType("object");
        schema.setDescription(FormTexts.of(form));
        schema.setAdditionalProperties(false);
        for (FormField field : form.allFields()) {
            schema.addProperty(field.name(), property(form, field));
            if (field.required()) {
                schema.addRequiredItem(field.name());
            }
        }
        schema.addExample(example(form));
        return schema;
    }

    /** What must be given, or else the first that can be, and some grounds. */
    private static Map<String, Object> example(CommandForm form) {
        Map<String, Object> example = new LinkedHashMap<>();
        form.fields().stream().filter(FormField::required).forEach(field -> example.put(field.name(), example(field)));
        if (example.isEmpty()) {
            form.fields().stream().findFirst().ifPresent(field -> example.put(field.name(), example(field)));
        }
        CommandForm.GROUNDS.stream()
                .filter(field -> SHOWN_GROUNDS.contains(field.name()))
                .forEach(field -> example.put(field.name(), example(field)));
        return example;
    }

    private static Schema<?> property(CommandForm form, FormField field) {
        Schema<?> one = value(field);
        Schema<?> property = one;
        if (field.list()) {
            property = new JsonSchema();
            property.addType("array");
            property.setItems(one);
            property.setMaxItems(LONGEST_LIST);
        }
        property.setDescription(FormTexts.of(form, field));
        return property;
    }

    private static Schema<?> value(FormField field) {
        JsonSchema schema = new JsonSchema();
        schema.addType(type(field));
        switch (field.kind()) {
            case LINE, TEXT -> {
                schema.setMinLength(1);
                schema.setMaxLength(field.maxLength());
            }
            case DATE -> schema.setFormat("edtf");
            case WORD -> field.words().forEach(schema::addEnumItemObject);
            case ID -> schema.setFormat("uuid");
            case VERSION_NAME -> schema.setPattern("^\\d{1,4}\\.\\d{1,4}(-[a-z0-9]{1,40})?$");
            case FINGERPRINT -> schema.setPattern("^[0-9a-f]{64}$");
            case WHOLE_NUMBER -> schema.setFormat("int64");
            case DETAILS -> {
                schema.setAdditionalProperties(false);
                field.words().forEach(word -> schema.addProperty(word, detail()));
            }
            case DECIMAL, FLAG -> {}
        }
        if (!field.list() && !field.words().isEmpty() && schema.getEnum() == null) {
            return schema;
        }
        schema.addExample(example(field));
        return schema;
    }

    private static Schema<?> detail() {
        JsonSchema text = new JsonSchema();
        text.addType("string");
        text.setMinLength(1);
        text.setMaxLength(2_000);
        return text;
    }

    private static String type(FormField field) {
        return switch (field.kind()) {
            case LINE, TEXT, DATE, WORD, ID, VERSION_NAME, FINGERPRINT -> "string";
            case WHOLE_NUMBER -> "integer";
            case DECIMAL -> "number";
            case FLAG -> "boolean";
            case DETAILS -> "object";
        };
    }

    private static Object example(FormField field) {
        Object one = switch (field.kind()) {
            case LINE, TEXT -> Examples.text(field.name());
            case DATE -> Examples.date(field.name());
            case WORD -> field.words().getFirst();
            case ID -> SOME_ID;
            case VERSION_NAME -> "1.0";
            case FINGERPRINT -> SOME_FINGERPRINT;
            case WHOLE_NUMBER -> 3L;
            case DECIMAL -> 21.5;
            case FLAG -> true;
            case DETAILS -> Map.of("body", "stuurgroep");
        };
        return field.list() ? List.of(one) : one;
    }

    private static String operation(String action) {
        StringBuilder joined = new StringBuilder();
        for (String word : action.split("-", -1)) {
            joined.append(capital(word));
        }
        return joined.toString();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
