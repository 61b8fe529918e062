package nl.routekaart.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.routekaart.kernel.EdtfDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Statements as JSON, so that a view can keep them and read them back to the same. */
public final class StatementsJson {

    private final JsonMapper json;
    private final List<Field<?>> fields;

    /** @param fields every field of the subject whose statements these are */
    public StatementsJson(JsonMapper json, List<Field<?>> fields) {
        this.json = json;
        this.fields = List.copyOf(fields);
    }

    public JsonNode write(Statements statements) {
        ObjectNode all = json.createObjectNode();
        statements.byField().forEach((field, of) -> {
            ArrayNode list = all.putArray(field);
            of.forEach(statement -> list.add(write(statement)));
        });
        return all;
    }

    private ObjectNode write(Statement statement) {
        ObjectNode node = json.createObjectNode();
        node.set("value", value(statement.value()));
        node.put("effective", statement.effective().text());
        node.put("sequence", statement.sequence());
        node.put("position", statement.position());
        Withdrawal withdrawn = statement.withdrawn();
        if (withdrawn != null) {
            node.put("withdrawnBySequence", withdrawn.sequence());
            node.put("withdrawnAtPosition", withdrawn.position());
        }
        return node;
    }

    /** A value alone; JSON null says that the field has none. */
    public JsonNode value(Object value) {
        return value == Nothing.NOTHING ? json.nullNode() : json.valueToTree(value);
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
        return value.isNull() ? Nothing.NOTHING : json.convertValue(value, type(field));
    }

    private JavaType type(String key) {
        Field<?> field = fields.stream()
                .filter(candidate -> candidate.covers(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a field: " + key));
        JavaType type = json.constructType(field.type());
        return field.list() ? json.getTypeFactory().constructCollectionType(List.class, type) : type;
    }
}
