package nl.routekaart.publication;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.disclosure.Withholding;
import nl.routekaart.history.HistoryQueries;
import nl.routekaart.item.Disclosure;
import nl.routekaart.item.DisclosureLevel;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.EventJson;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.statement.PointInTime;
import tools.jackson.databind.JsonNode;

/**
 * Judges what may be disclosed, as it was known at a position, on a day. A disclosure that applies only from a later day
 * leaves the one before it in force; what is to be public later and had no level before is not public yet.
 */
record DisclosureJudge(HistoryQueries history, long known, LocalDate day, Audience audience)
        implements Withholding.Judge {

    DisclosureJudge(HistoryQueries history, Standing standing, PublishedVersion version, Audience audience) {
        this(history, standing.known(), standing.day(version), audience);
    }

    /** The same judge with what was known at another position. */
    DisclosureJudge at(long position) {
        return new DisclosureJudge(history, position, day, audience);
    }

    /**
     * What keeps these items, or fields of them, from those whom the publication is for.
     *
     * @throws RefusedException {@code publication-not-complete} (503) if one of them is parked or not legible
     */
    Withholding withholding(Collection<UUID> items) {
        if (audience.readsEverything()) {
            return Withholding.NONE;
        }
        Map<UUID, SubjectView> then = history.find(Subject.ITEM, items, PointInTime.at(known));
        Set<UUID> missing = new HashSet<>(items);
        missing.removeAll(then.keySet());
        if (!then.values().stream().allMatch(SubjectView::complete) || somethingHolds(missing)) {
            throw new RefusedException(Refusal.of(PublicationReader.NOT_COMPLETE, "subject", Subject.ITEM.word()));
        }
        Withholding kept = Withholding.of(then.values(), audience.judge(this));
        return audience.party() != null && kept.items().isEmpty() ? Withholding.NONE : kept;
    }

    /** Of an item that was taken back nothing holds; if something does, the view has lost where. */
    private boolean somethingHolds(Set<UUID> missing) {
        return history.statements(missing, known).values().stream()
                .flatMap(List::stream)
                .anyMatch(statement ->
                        statement.withdrawnBy() == null && !statement.value().isNull());
    }

    @Override
    public Optional<Disclosure> keeping(SubjectView item, String key, FieldView held) {
        Disclosure present = read(held.value());
        if (applies(present)) {
            return keeping(present);
        }
        List<Disclosure> before = history.statements(item.id(), key, known).stream()
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
        return from == null || !from.countsFrom().isAfter(day);
    }

    private static Disclosure read(JsonNode value) {
        return EventJson.mapper().treeToValue(value, Disclosure.class);
    }
}
