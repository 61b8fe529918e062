package nl.routekaart.page;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.routekaart.consent.ConsentLifeCycle;
import nl.routekaart.dependency.DependencyLifeCycle;
import nl.routekaart.fold.Folds;
import nl.routekaart.item.Item;
import nl.routekaart.item.ItemKind;
import nl.routekaart.item.LifeCycle;
import nl.routekaart.item.LifeCycles;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.InvalidValueException;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import nl.routekaart.read.Names;
import nl.routekaart.statement.Field;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says the value of a field of a subject in words. */
public final class ValueWords {

    private final Texts texts;
    private final Labels labels;
    private final DateWords dates;
    private final Function<UUID, String> names;
    private final Subject subject;
    private final ItemKind kind;

    /** @param kind the kind of the item, whose life cycle names its states */
    public ValueWords(Texts texts, Names names, ItemKind kind) {
        this(texts, names::of, Subject.ITEM, kind);
    }

    /**
     * @param names what things are called
     * @param subject whose fields they are
     * @param kind the kind of the item, whose life cycle names its states; of other subjects it says nothing
     */
    public ValueWords(Texts texts, Function<UUID, String> names, Subject subject, ItemKind kind) {
        this.texts = texts;
        this.labels = new Labels(texts);
        this.dates = new DateWords(texts);
        this.names = names;
        this.subject = subject;
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
        if (value == null || isNothing(value)) {
            return "–";
        }
        if (key.equals(Item.PROGRESS.key())) {
            return labels.state(lifeCycle(), value.path("state").asString("")) + details(value.path("details"));
        }
        if (Item.OBSERVATION.covers(key)) {
            String from = value.path("from").asString("");
            String to = value.path("to").asString("");
            String words = value.path("words").asString("");
            return from.isEmpty() && to.isEmpty() ? words : words + " (" + dash(from) + " → " + dash(to) + ")";
        }
        return say(type(key), value);
    }

    private Type type(String key) {
        return Folds.fields(subject).stream()
                .filter(field -> field.covers(key))
                .map(Field::type)
                .findFirst()
                .orElse(Object.class);
    }

    /** A value of a type of the domain: what is a word of a list, a date or an id is said as people say it. */
    private String say(Type type, JsonNode value) {
        if (value.isArray()) {
            Type element = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
            List<String> parts = new ArrayList<>();
            value.forEach(each -> parts.add(say(element, each)));
            return String.join(", ", parts);
        }
        if (value.isObject()) {
            List<String> parts = new ArrayList<>();
            value.properties().forEach(entry -> {
                if (!isNothing(entry.getValue()) && !isNameless(entry.getValue())) {
                    String part = part(entry.getKey(), component(type, entry.getKey()), entry.getValue());
                    if (!parts.contains(part)) {
                        parts.add(part);
                    }
                }
            });
            return String.join(", ", parts);
        }
        if (value.isBoolean()) {
            return texts.say("value." + value.booleanValue());
        }
        return value.isString() ? word(type, value.stringValue()) : value.toString();
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull() || value.isContainer() && value.isEmpty();
    }

    /** Whether it is an id that says nothing to people; what it stands for is told beside it then. */
    private boolean isNameless(JsonNode value) {
        return value.isString()
                && IdsIn.whole(value.stringValue())
                        .filter(id -> names.apply(id).equals(id.toString()))
                        .isPresent();
    }

    private static Type component(Type type, String name) {
        return type instanceof Class<?> record && record.isRecord()
                ? Arrays.stream(record.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .map(RecordComponent::getGenericType)
                        .findFirst()
                        .orElse(Object.class)
                : Object.class;
    }

    private String part(String name, Type type, JsonNode value) {
        String said = say(type, value);
        if (name.equals("asStated")) {
            return "“" + said + "”";
        }
        return texts.say("part", texts.sayOr("part." + name, ""), said).strip();
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

    private String word(Type type, String text) {
        if (type.equals(EdtfDate.class)) {
            return date(text);
        }
        if (type instanceof Class<?> list && list.isEnum()) {
            for (Object member : list.getEnumConstants()) {
                if (member instanceof Word word && word.word().equals(text)) {
                    return labels.of(word);
                }
            }
        }
        return named(text);
    }

    private LifeCycle lifeCycle() {
        return switch (subject) {
            case DEPENDENCY -> DependencyLifeCycle.TABLE;
            case CONSENT -> ConsentLifeCycle.TABLE;
            case ITEM, PARTY, FIGURE, CABINET, VERSION, DOCUMENT, INSTALLATION -> LifeCycles.of(kind);
        };
    }

    private String named(String text) {
        return IdsIn.whole(text).map(names).orElse(text);
    }
}
