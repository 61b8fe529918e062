package nl.routekaart.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.routekaart.item.Cluster;
import nl.routekaart.item.Item;
import nl.routekaart.item.Progress;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.PlannedDate;
import nl.routekaart.kernel.Word;
import nl.routekaart.message.EventJson;
import nl.routekaart.statement.Nothing;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the value of a field adds to the search for its subject.
 *
 * @param words text to search in, plain
 * @param tags stable words to filter by
 * @param refs other subjects that it names
 * @param first the first day it may be, if it is a date
 * @param last the last day it may be, if it is a date
 */
public record Facet(
        String words,
        List<String> tags,
        List<UUID> refs,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Facet NONE = new Facet("", List.of(), List.of(), null, null);

    /** What this value of this field adds. */
    public static Facet of(String key, Object value) {
        if (value == Nothing.NOTHING) {
            return NONE;
        }
        List<String> words = new ArrayList<>();
        List<UUID> refs = new ArrayList<>();
        int slash = key.indexOf('/');
        if (slash >= 0) {
            collect(key.substring(slash + 1), words, refs);
        }
        EdtfDate date = date(value);
        if (date == null || value instanceof PlannedDate) {
            collectFrom(value, words, refs);
        }
        List<?> members = value instanceof List<?> list ? list : List.of(value);
        List<String> tags = new ArrayList<>();
        for (Object member : members) {
            if (member instanceof Word word) {
                tags.add(word.word());
                words.add(word.dutch());
            }
            if (member instanceof Cluster cluster) {
                words.addAll(cluster.aliases());
            }
            if (member instanceof Progress progress) {
                tags.add(progress.state());
            }
            if (member instanceof String text && key.equals(Item.KEY.key())) {
                tags.add(text);
            }
        }
        return new Facet(
                Plain.text(String.join(" ", words)),
                List.copyOf(tags),
                List.copyOf(refs),
                date == null || date.isUnknown() ? null : date.first(),
                date == null || date.isUnknown() ? null : date.last());
    }

    private static @Nullable EdtfDate date(Object value) {
        if (value instanceof PlannedDate planned) {
            return planned.date();
        }
        return value instanceof EdtfDate date ? date : null;
    }

    /** All text in a value as it is written in JSON. */
    private static void collectFrom(@Nullable Object value, List<String> words, List<UUID> refs) {
        switch (value) {
            case null -> {}
            case String text -> collect(text, words, refs);
            case Word word -> collect(word.word(), words, refs);
            case List<?> members -> members.forEach(member -> collectFrom(member, words, refs));
            default -> collect(EventJson.mapper().valueToTree(value), words, refs);
        }
    }

    private static void collect(JsonNode value, List<String> words, List<UUID> refs) {
        if (value.isString()) {
            collect(value.stringValue(), words, refs);
        } else if (value.isContainer()) {
            value.forEach(member -> collect(member, words, refs));
        }
    }

    private static void collect(String text, List<String> words, List<UUID> refs) {
        if (isUuid(text)) {
            refs.add(UUID.fromString(text));
        } else {
            words.add(text);
        }
    }

    private static boolean isUuid(String text) {
        return text.length() == 36 && UUID_TEXT.matcher(text).matches();
    }
}
