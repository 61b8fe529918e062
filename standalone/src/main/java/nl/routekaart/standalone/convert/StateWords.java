package nl.routekaart.standalone.convert;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.routekaart.item.ItemKind;
import nl.routekaart.item.LifeCycle;
import nl.routekaart.item.LifeCycles;
import nl.routekaart.kernel.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * What the words before and after the arrow of a happening mean: first by the table, then as "voorzien" with a date,
 * then as the Dutch name of a state. What none of them knows stays words.
 */
final class StateWords {

    private static final String FORESEEN = "voorzien";

    private record Key(String kind, String item, String words) {}

    private final Map<Key, Meaning> table = new LinkedHashMap<>();
    private final DateWords dates;

    StateWords(Sheet table, DateWords dates) {
        this.dates = dates;
        for (Sheet.Line line : table.lines()) {
            this.table.put(new Key(line.get("kind"), line.get("item"), line.get("words")), meaning(line));
        }
    }

    Meaning read(ItemKind kind, String item, String words) {
        if (words.isEmpty() || words.equals("–") || words.equals("-")) {
            return Meaning.NOTHING;
        }
        Optional<Meaning> whole = one(kind, item, words);
        if (whole.isPresent()) {
            return whole.get();
        }
        String[] parts = words.split(";");
        if (parts.length > 1) {
            return Arrays.stream(parts)
                    .map(part -> one(kind, item, part.strip()).orElse(Meaning.WORDS))
                    .reduce(Meaning.NOTHING, Meaning::and);
        }
        return kind == ItemKind.KEY_FIGURE ? Meaning.value(words) : Meaning.WORDS;
    }

    /** The state in which something of this kind is foreseen, if its life cycle has one. */
    Optional<String> foreseen(ItemKind kind) {
        return known(kind, "", FORESEEN).map(meaning -> meaning.states().getFirst());
    }

    private Optional<Meaning> one(ItemKind kind, String item, String words) {
        return known(kind, item, words)
                .or(() -> known(kind, "", words))
                .or(() -> date(words))
                .or(() -> state(kind, words))
                .or(() -> withRemark(kind, item, words));
    }

    private Optional<Meaning> known(ItemKind kind, String item, String words) {
        return Optional.ofNullable(table.get(new Key(kind.word(), item, words)));
    }

    private Optional<Meaning> date(String words) {
        String date = words.startsWith(FORESEEN + " ") ? words.substring(FORESEEN.length() + 1) : words;
        return dates.read(date).map(edtf -> Meaning.planned(edtf, date));
    }

    private static Optional<Meaning> state(ItemKind kind, String words) {
        return LifeCycles.of(kind).states().stream()
                .filter(state -> state.dutch().equalsIgnoreCase(words))
                .map(LifeCycle.State::word)
                .findFirst()
                .map(state -> Meaning.state(state, true));
    }

    /** "toegekend (101 MW)": what stands in brackets is kept as words. */
    private Optional<Meaning> withRemark(ItemKind kind, String item, String words) {
        int bracket = words.indexOf(" (");
        if (bracket < 0) {
            return Optional.empty();
        }
        return one(kind, item, words.substring(0, bracket)).map(meaning -> meaning.and(Meaning.WORDS));
    }

    private static Meaning meaning(Sheet.Line line) {
        String planned = line.get("planned");
        return new Meaning(
                true,
                list(line.get("states")),
                planned.isEmpty() ? null : EdtfDate.parse(planned),
                orNull(line.get("asStated")),
                orNull(line.get("scope")),
                orNull(line.get("value")),
                pairs(line.get("options")),
                orNull(line.get("chosen")),
                orNull(line.get("closed")),
                pairs(line.get("details")),
                line.get("complete").equals("ja"));
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }

    private static Map<String, String> pairs(String cell) {
        Map<String, String> pairs = new LinkedHashMap<>();
        Stream.of(cell.split("\\|")).filter(pair -> !pair.isEmpty()).forEach(pair -> {
            int equals = pair.indexOf('=');
            pairs.put(equals < 0 ? pair : pair.substring(0, equals), equals < 0 ? "" : pair.substring(equals + 1));
        });
        return pairs;
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
