package nl.routekaart.why;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.routekaart.item.Item;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import nl.routekaart.read.SubjectReader;

/** Of which kind each item is, whose life cycle names its states. */
record States(Map<UUID, ItemKind> kinds) {

    static States of(List<Cause> causes, SubjectReader reader) {
        List<UUID> items = causes.stream()
                .filter(cause -> cause.subject() == Subject.ITEM)
                .map(Cause::subjectId)
                .distinct()
                .toList();
        Map<UUID, ItemKind> kinds = new HashMap<>();
        reader.find(Subject.ITEM, items, null)
                .forEach((id, item) -> item.field(Item.KIND.key())
                        .flatMap(kind -> Word.find(ItemKind.class, kind.value().asString("")))
                        .ifPresent(kind -> kinds.put(id, kind)));
        return new States(kinds);
    }

    ItemKind kind(UUID item) {
        return kinds.getOrDefault(item, ItemKind.PROCEDURE_STEP);
    }
}
