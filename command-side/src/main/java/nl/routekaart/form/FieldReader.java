package nl.routekaart.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.routekaart.item.Cluster;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.InvalidValueException;
import nl.routekaart.kernel.Word;
import nl.routekaart.version.VersionName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the value of one field, or says what is wrong with it. */
final class FieldReader {

    private static final int LONGEST_LIST = 200;
    private static final int MOST_DETAILS = 20;
    private static final int LONGEST_DETAIL = 2_000;
    private static final int MOST_DIGITS = 30;
    private static final long LARGEST_WHOLE = 1_000_000_000L;
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final FieldErrors errors;

    FieldReader(FieldErrors errors) {
        this.errors = errors;
    }

    /** The value; null if it is absent, or wrong, which is then among the errors. */
    @Nullable
    Object read(FormField field, @Nullable JsonNode node) {
        String pointer = "/" + field.name();
        if (node == null || node.isNull()) {
            return absent(field, pointer);
        }
        if (field.list()) {
            return list(field, node, pointer);
        }
        return field.kind() == FieldKind.DETAILS ? details(field, node, pointer) : one(field, node, pointer);
    }

    private @Nullable Object absent(FormField field, String pointer) {
        if (field.list()) {
            return List.of();
        }
        if (field.kind() == FieldKind.DETAILS) {
            return Map.of();
        }
        if (field.required()) {
            errors.add(pointer, FormRules.FIELD_REQUIRED, "field", field.name());
        }
        return null;
    }

    private @Nullable Object list(FormField field, JsonNode node, String pointer) {
        if (!node.isArray()) {
            return wrongType(pointer, "list");
        }
        if (node.size() > LONGEST_LIST) {
            errors.add(pointer, FormRules.LIST_TOO_LONG, "length", node.size(), "max", LONGEST_LIST);
            return null;
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            Object value = one(field, node.get(i), pointer + "/" + i);
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    private @Nullable Object details(FormField field, JsonNode node, String pointer) {
        if (!node.isObject()) {
            return wrongType(pointer, "object");
        }
        if (node.size() > MOST_DETAILS) {
            errors.add(pointer, FormRules.LIST_TOO_LONG, "length", node.size(), "max", MOST_DETAILS);
            return null;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (String name : node.propertyNames()) {
            String at = pointer + "/" + Shown.token(name);
            if (!field.words().contains(name)) {
                unknownWord(at, name, field.words());
                continue;
            }
            Object value = text(node.get(name), at, true, LONGEST_DETAIL);
            if (value != null) {
                values.put(name, value);
            }
        }
        return Map.copyOf(values);
    }

    private @Nullable Object one(FormField field, JsonNode node, String pointer) {
        return switch (field.kind()) {
            case LINE -> text(node, pointer, false, field.maxLength());
            case TEXT -> text(node, pointer, true, field.maxLength());
            case DATE -> parsed(node, pointer, "date", EdtfDate::parse);
            case VERSION_NAME -> parsed(node, pointer, "text", VersionName::new);
            case FINGERPRINT -> parsed(node, pointer, "text", Fingerprint::new);
            case WORD -> word(field, node, pointer);
            case ID -> id(field, node, pointer);
            case WHOLE_NUMBER -> whole(node, pointer);
            case DECIMAL -> decimal(node, pointer);
            case FLAG -> node.isBoolean() ? node.booleanValue() : wrongType(pointer, "flag");
            case DETAILS -> throw new IllegalStateException("Details are read as a whole");
        };
    }

    private @Nullable Object text(JsonNode node, String pointer, boolean lines, int longest) {
        if (!node.isString()) {
            return wrongType(pointer, "text");
        }
        String given = node.stringValue();
        if (!CleanText.allowed(given, lines)) {
            errors.add(pointer, lines ? FormRules.TEXT_NOT_CLEAN : FormRules.LINE_NOT_CLEAN);
            return null;
        }
        if (CleanText.blank(given)) {
            errors.add(pointer, FormRules.TEXT_BLANK);
            return null;
        }
        String kept = CleanText.kept(given);
        int length = kept.codePointCount(0, kept.length());
        if (length > longest) {
            errors.add(pointer, FormRules.TEXT_TOO_LONG, "length", length, "max", longest);
            return null;
        }
        return kept;
    }

    private @Nullable Object parsed(JsonNode node, String pointer, String type, Function<String, Object> parse) {
        if (!node.isString()) {
            return wrongType(pointer, type);
        }
        try {
            return parse.apply(node.stringValue());
        } catch (InvalidValueException e) {
            errors.add(pointer, e.rule(), "given", Shown.text(e.given()));
            return null;
        }
    }

    private @Nullable Object word(FormField field, JsonNode node, String pointer) {
        if (!node.isString()) {
            return wrongType(pointer, "text");
        }
        String given = node.stringValue();
        Optional<?> member = field.type() == Cluster.class
                ? Cluster.named(given)
                : Stream.of(field.type().getEnumConstants())
                        .filter(constant -> ((Word) constant).word().equals(given))
                        .findFirst();
        if (member.isEmpty()) {
            unknownWord(pointer, given, field.words());
        }
        return member.orElse(null);
    }

    private @Nullable Object id(FormField field, JsonNode node, String pointer) {
        if (!node.isString()) {
            return wrongType(pointer, "id");
        }
        String given = node.stringValue();
        if (!UUID_FORM.matcher(given).matches()) {
            errors.add(pointer, FormRules.ID_NOT_READABLE, "given", Shown.text(given));
            return null;
        }
        return Records.make(field.type(), List.of(UUID.fromString(given)));
    }

    private @Nullable Object whole(JsonNode node, String pointer) {
        if (!node.isIntegralNumber()) {
            return wrongType(pointer, "whole-number");
        }
        if (!node.canConvertToInt() || Math.abs(node.longValue()) > LARGEST_WHOLE) {
            errors.add(pointer, FormRules.NUMBER_OUT_OF_RANGE);
            return null;
        }
        return node.longValue();
    }

    private @Nullable Object decimal(JsonNode node, String pointer) {
        if (!node.isNumber()) {
            return wrongType(pointer, "number");
        }
        BigDecimal value = node.decimalValue();
        if (value.precision() > MOST_DIGITS || Math.abs((long) value.scale()) > MOST_DIGITS) {
            errors.add(pointer, FormRules.NUMBER_OUT_OF_RANGE);
            return null;
        }
        return value;
    }

    private void unknownWord(String pointer, String given, List<String> words) {
        errors.add(pointer, FormRules.WORD_UNKNOWN, "given", Shown.text(given), "words", String.join(", ", words));
    }

    private @Nullable Object wrongType(String pointer, String expected) {
        errors.add(pointer, FormRules.VALUE_WRONG_TYPE + "-" + expected);
        return null;
    }
}
