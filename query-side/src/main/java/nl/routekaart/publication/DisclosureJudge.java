package nl.routekaart.publication;

import java.util.List;
import java.util.Optional;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.disclosure.Withholding;
import nl.routekaart.history.HistoryQueries;
import nl.routekaart.item.Disclosure;
import nl.routekaart.item.DisclosureLevel;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.message.EventJson;
import tools.jackson.databind.JsonNode;

/**
 * Judges each disclosure on the day of the version. One that applies only from a later day leaves the one before it in
 * force; what is to be public later and had no level before is not public yet.
 */
record DisclosureJudge(HistoryQueries history, PublishedVersion version) implements Withholding.Judge {

    @Override
    public Optional<Disclosure> keeping(SubjectView item, String key, FieldView held) {
        Disclosure present = read(held.value());
        if (applies(present)) {
            return keeping(present);
        }
        List<Disclosure> before = history.statements(item.id(), key, version.cut()).stream()
                .filter(statement ->
                        statement.withdrawnBy() == null && !statement.value().isNull())
                .map(statement -> read(statement.value()))
                .filter(this::applies)
                .toList();
        if (!before.isEmpty()) {
            return keeping(before.getLast());
        }
        return present.level() == DisclosureLevel.PUBLIC ? Optional.of(present) : Optional.empty();
    }

    private static Optional<Disclosure> keeping(Disclosure disclosure) {
        return disclosure.level() == DisclosureLevel.PUBLIC ? Optional.empty() : Optional.of(disclosure);
    }

    private boolean applies(Disclosure disclosure) {
        EdtfDate from = disclosure.from();
        return from == null || !from.countsFrom().isAfter(version.day());
    }

    private static Disclosure read(JsonNode value) {
        return EventJson.mapper().treeToValue(value, Disclosure.class);
    }
}
