package nl.routekaart.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.routekaart.fold.Folds;
import nl.routekaart.item.Item;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.InvalidValueException;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import nl.routekaart.read.Names;
import nl.routekaart.statement.Field;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says the value of a field in words. */
public final class ValueWords {

    /** Those of items first: most of what is shown is theirs. */
    private static final List<Field<?>> FIELDS = Stream.concat(Stream.of(Subject.ITEM), Stream.of(Subject.values()))
            .distinct()
            .flatMap(subject -> Folds.fields(subject).stream())
            .toList();

    private final Texts texts;
    private final Labels labels;
    private final DateWords dates;
    private final Function<UUID, String> names;
    private final ItemKind kind;

    /** @param kind the kind of the item, whose life cycle names its states */
    public ValueWords(Texts texts, Names names, ItemKind kind) {
        this(texts, names::of, kind);
    }

    /**
     * @param names what things are called
     * @param kind the kind of the item, whose life cycle names its states
     */
    ValueWords(Texts texts, Function<UUID, String> names, ItemKind kind) {
        this.texts = texts;
        this.labels = new Labels(texts);
        this.dates = new DateWords(texts);
        this.names = names;
        this.kind = kind;
    }

    /** The name of a field; a keyed one with its key. */
    public String field(String key) {
        int slash = key.indexOf('/');
        String name = slash < 0 ? key : key.substring(0, slash);
        String label = texts.sayOr("field." + name, name);
        return slash < 0 || Item.OBSERVATION.covers(key) ? label : label + " " + named(key.substring(slash + 1));
    }

    /** A value; a dash for none. */
    public String value(String key, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "–";
        }
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(element -> parts.add(word(key, element.asString(""))));
            return String.join(", ", parts);
        }
        if (value.isBoolean()) {
            return texts.say("value." + value.booleanValue());
        }
        if (value.isObject()) {
            return object(key, value);
        }
        return value.isString() ? word(key, value.stringValue()) : value.toString();
    }

    private String object(String key, JsonNode value) {
        if (key.equals(Item.PROGRESS.key())) {
            return labels.state(kind, value.path("state").asString("")) + details(value.path("details"));
        }
        if (Item.OBSERVATION.covers(key)) {
            String from = value.path("from").asString("");
            String to = value.path("to").asString("");
            String words = value.path("words").asString("");
            return from.isEmpty() && to.isEmpty() ? words : words + " (" + dash(from) + " → " + dash(to) + ")";
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
            return dates.say(EdtfDate.parse(text));
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

    private String word(String key, String text) {
        return FIELDS.stream()
                .filter(field -> field.covers(key))
                .flatMap(field -> member(field, text).stream())
                .findFirst()
                .map(labels::of)
                .orElseGet(() -> named(text));
    }

    private static Optional<Word> member(Field<?> field, String text) {
        return field.type() instanceof Class<?> type && type.isEnum()
                ? Stream.of(type.getEnumConstants())
                        .filter(Word.class::isInstance)
                        .map(Word.class::cast)
                        .filter(word -> word.word().equals(text))
                        .findFirst()
                : Optional.empty();
    }

    private String named(String text) {
        return IdsIn.whole(text).map(names).orElse(text);
    }
}
