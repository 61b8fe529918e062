package nl.routekaart.form;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.routekaart.item.Requirement;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.Word;
import nl.routekaart.secret.Secret;
import nl.routekaart.version.VersionName;
import org.jspecify.annotations.Nullable;

/** Reads off a record which fields its form has. */
final class FormFields {

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_LINE = 1_000;
    private static final Map<String, Integer> SHORTER = Map.of("title", 300, "name", 300, "alias", 300, "key", 100);
    private static final Map<String, Integer> LONGER = Map.of("source", 4_000);

    /** Texts in somebody's own words, which may run over several lines. */
    private static final Set<String> RUNNING_TEXTS = Set.of(
            "description",
            "words",
            "mark",
            "scope",
            "difference",
            "position",
            "evidence",
            "text",
            "grounds",
            "note",
            "why",
            "decision",
            "remark",
            "cause",
            "role",
            "reason",
            "source",
            "value",
            "condition",
            "question",
            "change",
            "checkpoint",
            "decisionRule");

    private FormFields() {}

    static List<FormField> of(Class<? extends Record> form) {
        return Arrays.stream(form.getRecordComponents())
                .filter(component -> !component.getName().equals("id"))
                .map(FormFields::field)
                .toList();
    }

    private static FormField field(RecordComponent component) {
        boolean list = component.getType() == List.class;
        Class<?> type = list ? elementOf(component.getGenericType()) : component.getType();
        FieldKind kind = kindOf(component.getName(), type);
        boolean required = !list
                && kind != FieldKind.DETAILS
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        String name = component.getName();
        int longest = SHORTER.getOrDefault(
                name, LONGER.getOrDefault(name, kind == FieldKind.LINE ? LONGEST_LINE : LONGEST_TEXT));
        return new FormField(name, kind, required, list, words(kind, type), longest, type);
    }

    private static Class<?> elementOf(Type list) {
        return (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
    }

    private static FieldKind kindOf(String name, Class<?> type) {
        if (type == String.class || type == Secret.class) {
            return RUNNING_TEXTS.contains(name) ? FieldKind.TEXT : FieldKind.LINE;
        }
        if (type == EdtfDate.class) {
            return FieldKind.DATE;
        }
        if (type == VersionName.class) {
            return FieldKind.VERSION_NAME;
        }
        if (type == Fingerprint.class) {
            return FieldKind.FINGERPRINT;
        }
        if (type == long.class || type == Long.class) {
            return FieldKind.WHOLE_NUMBER;
        }
        if (type == BigDecimal.class) {
            return FieldKind.DECIMAL;
        }
        if (type == Boolean.class || type == boolean.class) {
            return FieldKind.FLAG;
        }
        if (type == Map.class) {
            return FieldKind.DETAILS;
        }
        if (type.isEnum() && Word.class.isAssignableFrom(type)) {
            return FieldKind.WORD;
        }
        if (isId(type)) {
            return FieldKind.ID;
        }
        throw new IllegalStateException("No form can ask for a " + type.getName() + " (" + name + ")");
    }

    private static boolean isId(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == UUID.class;
    }

    private static List<String> words(FieldKind kind, Class<?> type) {
        return switch (kind) {
            case WORD -> words(type);
            case DETAILS -> words(Requirement.class);
            default -> List.of();
        };
    }

    private static List<String> words(Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .map(member -> ((Word) member).word())
                .toList();
    }
}
