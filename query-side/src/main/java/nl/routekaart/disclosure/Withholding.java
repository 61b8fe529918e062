package nl.routekaart.disclosure;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.item.Disclosure;
import nl.routekaart.item.DisclosureLevel;
import nl.routekaart.item.Item;
import nl.routekaart.statement.Field;

/** What somebody may not be told, by item: the whole of it under {@link Item#WHOLE}, else the names of fields. */
public final class Withholding {

    /** Nothing is kept back. */
    public static final Withholding NONE = new Withholding(Map.of());

    /** What follows from a field and gives it away. */
    private static final Map<String, Field<?>> TELLS_OF =
            Map.of(Item.DELAY_REASON.name(), Item.PLANNED, Item.RESPONSIBLE_AS_STATED.name(), Item.RESPONSIBLE);

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Stands for what was said of who may read it and cannot be read itself: it is kept back as if confidential. */
    static final Disclosure UNJUDGED = new Disclosure(DisclosureLevel.CONFIDENTIAL, null, null);

    private final Map<UUID, SortedMap<String, Disclosure>> items;

    private Withholding(Map<UUID, SortedMap<String, Disclosure>> items) {
        this.items = items;
    }

    /** Says of a disclosure of an item whether it keeps something from whoever is to read. */
    public interface Judge {
        Optional<Disclosure> keeping(SubjectView item, String key, FieldView disclosure);
    }

    /** What keeps these items, or fields of them, from whoever is to read. */
    public static Withholding of(Collection<SubjectView> items, Judge judge) {
        Map<UUID, SortedMap<String, Disclosure>> withheld = new TreeMap<>();
        for (SubjectView item : items) {
            item.fields().forEach((key, field) -> {
                if (Item.DISCLOSURE.covers(key)) {
                    String of = key.substring(key.indexOf('/') + 1);
                    judge.keeping(item, key, field)
                            .ifPresent(disclosure -> withheld.computeIfAbsent(item.id(), id -> new TreeMap<>())
                                    .put(of, disclosure));
                }
            });
        }
        return new Withholding(withheld);
    }

    /** The same, with these items kept back as a whole, because nobody can tell who may read them. */
    Withholding with(Collection<UUID> unjudged) {
        Map<UUID, SortedMap<String, Disclosure>> all = new TreeMap<>(items);
        unjudged.forEach(item -> all.put(item, new TreeMap<>(Map.of(Item.WHOLE, UNJUDGED))));
        return new Withholding(all);
    }

    /** Whether it is kept back because nobody can tell who may read it. */
    @SuppressWarnings("ReferenceEquality") // what was recorded may say the same
    boolean unjudged(UUID item) {
        return of(item).values().stream().anyMatch(disclosure -> disclosure == UNJUDGED);
    }

    /** Why the item is not told of at all, if it is not. */
    public Optional<Disclosure> whole(UUID item) {
        return Optional.ofNullable(of(item).get(Item.WHOLE));
    }

    /** Why the item with this id, if it is the id of one, is not told of at all. */
    public Optional<Disclosure> named(String text) {
        return isId(text) ? whole(UUID.fromString(text)) : Optional.empty();
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** The fields of an item that are not told, by name. */
    public SortedMap<String, Disclosure> of(UUID item) {
        return items.getOrDefault(item, Collections.emptySortedMap());
    }

    /** Whether the field with this key is not told. */
    public boolean hides(UUID item, String key) {
        return field(item, key).isPresent();
    }

    /** Why the field with this key is not told, if it is not. */
    public Optional<Disclosure> field(UUID item, String key) {
        SortedMap<String, Disclosure> of = of(item);
        if (of.isEmpty()) {
            return Optional.empty();
        }
        int slash = key.indexOf('/');
        String name = slash < 0 ? key : key.substring(0, slash);
        Field<?> source = TELLS_OF.get(name);
        return Stream.of(Item.WHOLE, key, name, source == null ? name : source.name())
                .flatMap(hidden -> Stream.ofNullable(of.get(hidden)))
                .findFirst();
    }

    /** The items of which something is not told. */
    public Set<UUID> items() {
        return items.keySet();
    }
}
