package nl.routekaart.conflict;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.routekaart.answer.EventView;
import nl.routekaart.disclosure.Sight;
import nl.routekaart.history.HistoryQueries;
import nl.routekaart.history.StatementView;
import nl.routekaart.item.Item;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import nl.routekaart.read.Languages;
import nl.routekaart.read.Names;
import nl.routekaart.read.SubjectReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what sources say differently of items, as far as it may be seen. */
@Component
public final class ConflictReader {

    private final HistoryQueries history;
    private final SubjectReader reader;

    ConflictReader(HistoryQueries history, SubjectReader reader) {
        this.history = history;
        this.reader = reader;
    }

    /**
     * What had been said differently of items up to a position.
     *
     * @param day only what counts by this day; absent for all
     */
    public Map<UUID, List<Conflict>> of(Collection<UUID> items, long position, @Nullable LocalDate day) {
        Sight sight = reader.sight();
        Map<UUID, List<Conflict>> conflicts = new TreeMap<>();
        history.statements(items, position).forEach((id, statements) -> {
            List<Conflict> found = sight.shows(id) ? Conflicts.among(sight.of(id, statements), day) : List.of();
            if (!found.isEmpty()) {
                conflicts.put(id, found);
            }
        });
        return conflicts;
    }

    /** The same of one item. */
    public List<Conflict> of(UUID item, long position, @Nullable LocalDate day) {
        return of(List.of(item), position, day).getOrDefault(item, List.of());
    }

    /** Conflicts of one item in full. */
    public List<ConflictJson> json(UUID item, List<Conflict> conflicts) {
        if (conflicts.isEmpty()) {
            return List.of();
        }
        Names names = names(conflicts);
        ItemKind kind = kind(item);
        ConflictWords dutch = new ConflictWords(Languages.DUTCH, names, kind);
        ConflictWords english = new ConflictWords(Locale.ENGLISH, names, kind);
        return conflicts.stream()
                .map(conflict -> ConflictJson.of(conflict, dutch, english, names))
                .toList();
    }

    /** The words in which conflicts of one item are told. */
    public ConflictWords words(UUID item, List<Conflict> conflicts, Locale locale) {
        return new ConflictWords(locale, names(conflicts), kind(item));
    }

    private ItemKind kind(UUID item) {
        return reader.find(Subject.ITEM, item, null)
                .flatMap(view -> view.field(Item.KIND.key()))
                .flatMap(kind -> Word.find(ItemKind.class, kind.value().asString("")))
                .orElse(ItemKind.PROCEDURE_STEP);
    }

    private Names names(List<Conflict> conflicts) {
        Set<UUID> ids = new LinkedHashSet<>();
        conflicts.stream()
                .flatMap(conflict -> Stream.of(conflict.prevailing(), conflict.other()))
                .forEach(statement -> collect(statement, ids));
        return Names.of(reader, ids, null);
    }

    private static void collect(StatementView statement, Set<UUID> ids) {
        Names.collect(statement.value(), ids);
        collect(statement.event(), ids);
        EventView withdrawnBy = statement.withdrawnBy();
        if (withdrawnBy != null) {
            collect(withdrawnBy, ids);
        }
    }

    private static void collect(EventView event, Set<UUID> ids) {
        Stream.of(event.party(), event.onBehalfOf()).flatMap(Stream::ofNullable).forEach(ids::add);
    }
}
