package nl.routekaart.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.document.CitedItem;
import nl.routekaart.document.Passage;
import nl.routekaart.document.Warning;
import nl.routekaart.document.Warnings;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import nl.routekaart.statement.PointInTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Holds the passages of a document against the items that they cite, as both stood at one point. */
@Component
final class PassageWarnings {

    private static final String FIELD = "passage/";
    private static final JsonMapper JSON = nl.routekaart.message.EventJson.mapper();

    private final SubjectReader reader;

    PassageWarnings(SubjectReader reader) {
        this.reader = reader;
    }

    List<Warning> of(SubjectView document, @Nullable PointInTime point) {
        SortedMap<String, Passage> passages = passages(document);
        List<UUID> cited = passages.values().stream()
                .flatMap(passage -> passage.cites().stream())
                .map(ItemId::value)
                .distinct()
                .toList();
        Map<UUID, CitedItem> items = new HashMap<>();
        reader.find(Subject.ITEM, cited, point)
                .forEach((id, item) -> item(item).ifPresent(known -> items.put(id, known)));
        List<Warning> warnings = new ArrayList<>();
        passages.forEach((name, passage) -> warnings.addAll(Warnings.of(
                name,
                passage,
                passage.cites().stream()
                        .flatMap(id -> Optional.ofNullable(items.get(id.value())).stream())
                        .toList())));
        return warnings;
    }

    private static SortedMap<String, Passage> passages(SubjectView document) {
        SortedMap<String, Passage> passages = new TreeMap<>();
        document.fields().forEach((field, view) -> {
            if (field.startsWith(FIELD)) {
                passages.put(field.substring(FIELD.length()), JSON.treeToValue(view.value(), Passage.class));
            }
        });
        return passages;
    }

    private static Optional<CitedItem> item(SubjectView item) {
        Optional<ItemKind> kind = item.field("kind")
                .flatMap(field -> Word.find(ItemKind.class, field.value().asString()));
        Optional<String> state =
                item.field("progress").map(field -> field.value().path("state").asString(""));
        String title = item.field("title")
                .map(FieldView::value)
                .map(value -> value.asString())
                .orElse("");
        return kind.flatMap(known -> state.map(word -> new CitedItem(new ItemId(item.id()), title, known, word)));
    }
}
