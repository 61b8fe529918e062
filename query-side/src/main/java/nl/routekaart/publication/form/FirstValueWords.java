package nl.routekaart.publication.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.routekaart.item.Item;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.InvalidValueException;
import nl.routekaart.kernel.Word;
import nl.routekaart.read.Names;
import nl.routekaart.statement.Field;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Says values as the first renderer did: words of lists and dates of items, and the rest as it was stored. What was
 * published by it reads so for ever; this is not to be mended.
 */
record FirstValueWords(Words words, Names names, ItemKind kind) implements Values {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** The fields that had a name then. */
    private static final Set<String> NAMED = Set.of(
            "adoption",
            "carriers",
            "chains",
            "clusters",
            "delayReason",
            "description",
            "disclosure",
            "key",
            "kind",
            "mark",
            "mergedInto",
            "observation",
            "option",
            "owner",
            "planned",
            "position",
            "progress",
            "reference",
            "replacedBy",
            "responsible",
            "responsibleAsStated",
            "scope",
            "settledInRegister",
            "splitInto",
            "themes",
            "title",
            "urgency",
            "value",
            "wording");

    @Override
    public String field(String key) {
        int slash = key.indexOf('/');
        String name = slash < 0 ? key : key.substring(0, slash);
        String label = NAMED.contains(name) ? words.texts().say("field." + name) : name;
        return slash < 0 || Item.OBSERVATION.covers(key) ? label : label + " " + named(key.substring(slash + 1));
    }

    @Override
    public String value(String key, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "–";
        }
        Optional<Field<?>> field =
                Item.FIELDS.stream().filter(candidate -> candidate.covers(key)).findFirst();
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(element -> parts.add(word(field, element.asString(""))));
            return String.join(", ", parts);
        }
        if (value.isObject()) {
            return object(key, value);
        }
        return value.isString() ? word(field, value.stringValue()) : value.toString();
    }

    private String object(String key, JsonNode value) {
        if (key.equals(Item.PROGRESS.key())) {
            return words.labels().state(kind, value.path("state").asString("")) + details(value.path("details"));
        }
        if (Item.OBSERVATION.covers(key)) {
            String from = value.path("from").asString("");
            String to = value.path("to").asString("");
            String said = value.path("words").asString("");
            return from.isEmpty() && to.isEmpty() ? said : said + " (" + dash(from) + " → " + dash(to) + ")";
        }
        List<String> parts = new ArrayList<>();
        value.properties().forEach(entry -> {
            if (!entry.getValue().isNull()) {
                parts.add(part(entry.getKey(), entry.getValue()));
            }
        });
        return String.join(", ", parts);
    }

    private String part(String name, JsonNode value) {
        String text = value.isString() ? value.stringValue() : value.toString();
        return switch (name) {
            case "date", "closesOn", "comparedOn", "from" -> date(text);
            case "asStated" -> "“" + text + "”";
            default -> text;
        };
    }

    private String date(String text) {
        try {
            return words.date(EdtfDate.parse(text));
        } catch (InvalidValueException e) {
            return text;
        }
    }

    private static String details(JsonNode details) {
        List<String> parts = new ArrayList<>();
        details.properties().forEach(entry -> parts.add(entry.getValue().asString("")));
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }

    private static String dash(String text) {
        return text.isEmpty() ? "–" : text;
    }

    private String word(Optional<Field<?>> field, String text) {
        if (field.isPresent() && field.get().type() instanceof Class<?> type && type.isEnum()) {
            for (Object member : type.getEnumConstants()) {
                if (member instanceof Word word && word.word().equals(text)) {
                    return words.of(word);
                }
            }
        }
        return named(text);
    }

    private String named(String text) {
        return ID.matcher(text).matches() ? names.of(UUID.fromString(text)) : text;
    }
}
