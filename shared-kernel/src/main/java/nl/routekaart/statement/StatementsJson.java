package nl.routekaart.statement;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nl.routekaart.kernel.EdtfDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Statements as JSON, so that a view can keep them and read them back to the same. */
public final class StatementsJson {

    private final JsonMapper json;
    private final List<Field<?>> fields;
    private final Map<String, JavaType> types = new ConcurrentHashMap<>();

    /** @param fields every field of the subject whose statements these are */
    public StatementsJson(JsonMapper json, List<Field<?>> fields) {
        this.json = json;
        this.fields = List.copyOf(fields);
    }

    /** Statements as the text of a JSON object. */
    public String text(Statements statements) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = json.createGenerator(text)) {
            out.writeStartObject();
            statements.byField().forEach((field, of) -> {
                out.writeArrayPropertyStart(field);
                of.forEach(statement -> write(statement, out));
                out.writeEndArray();
            });
            out.writeEndObject();
        }
        return text.toString();
    }

    private static void write(Statement statement, JsonGenerator out) {
        out.writeStartObject();
        out.writeName("value");
        if (statement.value() == Nothing.NOTHING) {
            out.writeNull();
        } else {
            out.writePOJO(statement.value());
        }
        out.writeStringProperty("effective", statement.effective().text());
        out.writeNumberProperty("sequence", statement.sequence());
        out.writeNumberProperty("position", statement.position());
        Withdrawal withdrawn = statement.withdrawn();
        if (withdrawn != null) {
            out.writeNumberProperty("withdrawnBySequence", withdrawn.sequence());
            out.writeNumberProperty("withdrawnAtPosition", withdrawn.position());
        }
        out.writeEndObject();
    }

    /** A value alone; JSON null says that the field has none. */
    public JsonNode value(Object value) {
        return value == Nothing.NOTHING ? json.nullNode() : json.valueToTree(value);
    }

    /** As {@link #value}, as text. */
    public String valueText(Object value) {
        return value == Nothing.NOTHING ? "null" : json.writeValueAsString(value);
    }

    /** @throws IllegalArgumentException if a field is not one of the subject's */
    public Statements read(JsonNode all) {
        Map<String, List<Statement>> byField = new TreeMap<>();
        all.properties().forEach(entry -> {
            List<Statement> of = new ArrayList<>();
            entry.getValue().forEach(node -> of.add(read(entry.getKey(), node)));
            byField.put(entry.getKey(), of);
        });
        return Statements.of(byField);
    }

    private Statement read(String field, JsonNode node) {
        return new Statement(
                readValue(field, node.get("value")),
                EdtfDate.parse(node.get("effective").stringValue()),
                node.get("sequence").longValue(),
                node.get("position").longValue(),
                withdrawal(node));
    }

    private static @Nullable Withdrawal withdrawal(JsonNode node) {
        return node.has("withdrawnAtPosition")
                ? new Withdrawal(
                        node.get("withdrawnBySequence").longValue(),
                        node.get("withdrawnAtPosition").longValue())
                : null;
    }

    /** A value of this field, read back as what it was. */
    public Object readValue(String field, JsonNode value) {
        if (value.isNull()) {
            return Nothing.NOTHING;
        }
        JavaType type = type(field);
        return value.isString() && type.hasRawClass(String.class)
                ? value.stringValue()
                : json.convertValue(value, type);
    }

    private JavaType type(String key) {
        return types.computeIfAbsent(
                key.substring(0, key.indexOf('/') < 0 ? key.length() : key.indexOf('/') + 1), any -> findType(key));
    }

    private JavaType findType(String key) {
        Field<?> field = fields.stream()
                .filter(candidate -> candidate.covers(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a field: " + key));
        JavaType type = json.constructType(field.type());
        return field.list() ? json.getTypeFactory().constructCollectionType(List.class, type) : type;
    }
}
