package nl.routekaart.publication.form;

import static nl.routekaart.publication.form.OptionalMember.put;

import java.util.SortedMap;
import nl.routekaart.answer.Agreed;
import nl.routekaart.answer.EventView;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the register holds, as canonical JSON has it in a publication. */
final class RegisterJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RegisterJson() {}

    static ArrayNode subjects(Iterable<SubjectView> views) {
        ArrayNode subjects = JSON.arrayNode();
        views.forEach(view -> subjects.add(subject(view)));
        return subjects;
    }

    static ObjectNode subject(SubjectView view) {
        ObjectNode json = JSON.objectNode().put("id", view.id().toString()).put("version", view.version());
        json.put("position", view.position());
        json.set("fields", fields(view.fields()));
        Agreed agreed = view.agreed();
        if (agreed != null) {
            json.putObject("agreed").put("in", agreed.version()).set("fields", fields(agreed.fields()));
        }
        return json;
    }

    private static ObjectNode fields(SortedMap<String, FieldView> fields) {
        ObjectNode json = JSON.objectNode();
        fields.forEach((key, field) -> json.set(key, field(field)));
        return json;
    }

    static ObjectNode field(FieldView field) {
        ObjectNode json = JSON.objectNode();
        json.set("value", withoutFractions(field.value()));
        json.put("effective", field.effective());
        json.put("possiblyEarlier", field.possiblyEarlier());
        json.put("position", field.position());
        return put(json, "derivedFrom", field.derivedFrom());
    }

    /** Amounts are decimals, which canonical JSON cannot write so that every reader reads the same: they become text. */
    private static JsonNode withoutFractions(JsonNode value) {
        if (value.isObject()) {
            ObjectNode object = JSON.objectNode();
            boolean amount = value.has("unit");
            value.properties()
                    .forEach(entry -> object.set(
                            entry.getKey(),
                            amount && entry.getValue().isNumber()
                                    ? JSON.stringNode(
                                            entry.getValue().decimalValue().toPlainString())
                                    : withoutFractions(entry.getValue())));
            return object;
        }
        if (value.isArray()) {
            ArrayNode array = JSON.arrayNode();
            value.forEach(element -> array.add(withoutFractions(element)));
            return array;
        }
        return value;
    }

    static ObjectNode event(EventView event) {
        ObjectNode json = JSON.objectNode()
                .put("position", event.position())
                .put("name", event.name())
                .put("recordedAt", event.recordedAt().toString())
                .put("effective", event.effective());
        put(json, "party", event.party());
        put(json, "onBehalfOf", event.onBehalfOf());
        put(json, "reason", event.reason());
        put(json, "source", event.source());
        return put(json, "certainty", event.certainty());
    }
}
