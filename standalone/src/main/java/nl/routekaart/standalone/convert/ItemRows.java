package nl.routekaart.standalone.convert;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.routekaart.item.ItemKind;
import nl.routekaart.item.LifeCycle;
import nl.routekaart.item.LifeCycles;
import nl.routekaart.item.Requirement;
import nl.routekaart.kernel.EdtfDate;

/**
 * The rows of a happening to an item. First what it says of before, where that is not known yet (date unknown); then
 * the change itself; then who is responsible and where it belongs, where that is new; and at last its own words, where
 * the change does not hold all of them.
 */
final class ItemRows {

    static final String STATED_EARLIER = "eerder vermeld, datum onbekend (stated earlier, date unknown)";

    /** What a source and a reason give without further details. */
    private static final Set<Requirement> GIVEN = EnumSet.of(Requirement.EVIDENCE, Requirement.REASON);

    private final Agenda agenda;
    private final StateWords words;
    private final Responsibility responsibility;
    private final Map<String, List<Sheet.Line>> details;

    ItemRows(Agenda agenda, StateWords words, Responsibility responsibility, Map<String, List<Sheet.Line>> details) {
        this.agenda = agenda;
        this.words = words;
        this.responsibility = responsibility;
        this.details = details;
    }

    List<ImportRow> of(Happening it) {
        Agenda.Entry entry = agenda.name(it.item(), it.kind());
        List<ImportRow> rows = new ArrayList<>();
        Optional<KnownItem> before = agenda.known(entry.key());
        ItemKind kind = before.map(item -> item.kind).orElse(entry.kind());
        ItemKind now = agenda.reclassifies(it.item()) ? agenda.kind(it.kind()) : kind;
        Meaning from = words.read(now, entry.key(), it.from());
        Meaning to = words.read(now, entry.key(), it.to());
        if (before.isEmpty() && !from.stated()) {
            rows.add(register(it, "", it.date(), it.text(), entry, to));
            KnownItem item = agenda.known(entry.key()).orElseThrow();
            rows.addAll(more(it, item, to, 1));
            placed(it, item, rows.getFirst());
        } else {
            if (before.isEmpty()) {
                rows.add(register(it, ".van", EdtfDate.UNKNOWN, STATED_EARLIER, entry, from));
            }
            KnownItem item = agenda.known(entry.key()).orElseThrow();
            reclassify(it, item, now).ifPresent(rows::add);
            rows.addAll(before(it, item, from));
            rows.addAll(change(it, item, to));
            rows.addAll(around(it, item));
        }
        boolean wordsLost = !from.complete() || !to.complete();
        boolean unsaid = rows.stream().noneMatch(row -> row.row().equals(it.id()));
        if (unsaid || wordsLost) {
            rows.add(it.row(unsaid ? "" : ".observatie", it.date(), "item", entry.key(), "observe", "")
                    .with("words", it.text())
                    .with("from", it.from().equals("–") ? "" : it.from())
                    .with("to", it.to()));
        }
        rows.forEach(this::addDetails);
        return rows;
    }

    private ImportRow register(
            Happening it, String suffix, EdtfDate date, String reason, Agenda.Entry entry, Meaning as) {
        LifeCycle lifeCycle = LifeCycles.of(entry.kind());
        String state = as.states().isEmpty()
                ? words.foreseen(entry.kind())
                        .filter(word -> as.planned() != null)
                        .orElse(lifeCycle.initial())
                : as.states().getFirst();
        KnownItem item = agenda.register(entry.key(), entry.kind());
        item.reached(state, date);
        Optional.ofNullable(as.planned()).ifPresent(item::planned);
        Optional.ofNullable(as.scope()).ifPresent(scope -> item.say("scope " + scope));
        Optional.ofNullable(as.value()).ifPresent(value -> item.say("value " + value));
        return it.row(suffix, date, "item", entry.key(), "register", reason)
                .with("kind", entry.kind().word())
                .with("title", entry.title())
                .with("progress", state)
                .with("planned", as.planned() == null ? "" : as.planned().text())
                .with("plannedAsStated", as.asStated())
                .with("scope", as.scope())
                .with("value", as.value());
    }

    /** The registration itself says who is responsible and where it belongs. */
    private void placed(Happening it, KnownItem item, ImportRow row) {
        responsibility.on(item, it.responsible(), row);
        item.place = it.place();
        it.place().on(row);
    }

    private Optional<ImportRow> reclassify(Happening it, KnownItem item, ItemKind now) {
        if (item.kind == now) {
            return Optional.empty();
        }
        String state = words.foreseen(now).orElse(LifeCycles.of(now).initial());
        item.reclassified(now, state, it.date());
        return Optional.of(it.row(".soort", it.date(), "item", item.key, "reclassify", it.text())
                .with("kind", now.word())
                .with("progress", state));
    }

    /** What the words before the arrow say that nobody had said yet. */
    private List<ImportRow> before(Happening it, KnownItem item, Meaning from) {
        List<ImportRow> rows = new ArrayList<>();
        for (String state : from.states()) {
            if (!item.everIn(state)) {
                step(it, ".van", EdtfDate.UNKNOWN, STATED_EARLIER, item, state, from)
                        .ifPresent(rows::add);
            }
        }
        if (from.planned() != null && !item.everPlanned(from.planned())) {
            rows.add(reschedule(
                    it, rows.isEmpty() ? ".van" : ".van.datum", EdtfDate.UNKNOWN, STATED_EARLIER, item, from));
        }
        if (from.scope() != null && item.say("scope " + from.scope())) {
            rows.add(it.row(
                            rows.isEmpty() ? ".van" : ".van.scope",
                            EdtfDate.UNKNOWN,
                            "item",
                            item.key,
                            "rescope",
                            STATED_EARLIER)
                    .with("scope", from.scope()));
        }
        if (from.value() != null && item.say("value " + from.value())) {
            rows.add(it.row(
                            rows.isEmpty() ? ".van" : ".van.waarde",
                            EdtfDate.UNKNOWN,
                            "item",
                            item.key,
                            "state-value",
                            STATED_EARLIER)
                    .with("value", from.value()));
        }
        int number = 1;
        for (Map.Entry<String, String> option : from.options().entrySet()) {
            if (item.say("option " + option.getKey())) {
                rows.add(it.row(".van." + number++, EdtfDate.UNKNOWN, "item", item.key, "offer-option", STATED_EARLIER)
                        .with("option", option.getKey())
                        .with("description", option.getValue()));
            }
        }
        return rows;
    }

    private List<ImportRow> change(Happening it, KnownItem item, Meaning to) {
        List<ImportRow> rows = new ArrayList<>();
        for (String state : to.states()) {
            step(it, suffix(rows, ".stap"), it.date(), it.text(), item, state, to)
                    .ifPresent(rows::add);
        }
        if (to.planned() != null) {
            rows.add(reschedule(it, suffix(rows, ".datum"), it.date(), it.text(), item, to));
        }
        if (to.scope() != null) {
            item.say("scope " + to.scope());
            rows.add(it.row(suffix(rows, ".scope"), it.date(), "item", item.key, "rescope", it.text())
                    .with("scope", to.scope()));
        }
        if (to.value() != null) {
            item.say("value " + to.value());
            rows.add(it.row(suffix(rows, ".waarde"), it.date(), "item", item.key, "state-value", it.text())
                    .with("value", to.value()));
        }
        rows.addAll(options(it, item, to, rows.isEmpty()));
        return rows;
    }

    /** What a registration cannot hold: further states, and options. */
    private List<ImportRow> more(Happening it, KnownItem item, Meaning to, int from) {
        List<ImportRow> rows = new ArrayList<>();
        for (int i = from; i < to.states().size(); i++) {
            step(it, ".stap" + (i + 1), it.date(), it.text(), item, to.states().get(i), to)
                    .ifPresent(rows::add);
        }
        rows.addAll(options(it, item, to, false));
        return rows;
    }

    private List<ImportRow> options(Happening it, KnownItem item, Meaning to, boolean first) {
        List<ImportRow> rows = new ArrayList<>();
        to.options().forEach((option, remark) -> {
            if (item.say("option " + option)) {
                rows.add(it.row(
                                first && rows.isEmpty() ? "" : ".optie" + (rows.size() + 1),
                                it.date(),
                                "item",
                                item.key,
                                "offer-option",
                                it.text())
                        .with("option", option)
                        .with("description", remark));
            }
        });
        if (to.chosen() != null) {
            rows.add(it.row(
                            first && rows.isEmpty() ? "" : ".keuze",
                            it.date(),
                            "item",
                            item.key,
                            "choose-option",
                            it.text())
                    .with("option", to.chosen()));
        }
        if (to.closed() != null) {
            rows.add(it.row(
                            first && rows.isEmpty() ? "" : ".afgevallen",
                            it.date(),
                            "item",
                            item.key,
                            "close-option",
                            it.text())
                    .with("option", to.closed()));
        }
        return rows;
    }

    private Optional<ImportRow> step(
            Happening it, String suffix, EdtfDate date, String reason, KnownItem item, String to, Meaning meaning) {
        Optional<String> from = item.state(date);
        if (from.filter(to::equals).isPresent()) {
            return Optional.empty();
        }
        ImportRow row =
                it.row(suffix, date, "item", item.key, "progress", reason).with("to", to);
        meaning.details().forEach((name, words) -> row.with("details." + name, words));
        addDetails(row);
        if (from.isPresent() && !allowed(item.kind, from.get(), to, row)) {
            row.with("action", "depart");
        }
        item.reached(to, date);
        return Optional.of(row);
    }

    private static boolean allowed(ItemKind kind, String from, String to, ImportRow row) {
        return LifeCycles.of(kind)
                .transition(from, to)
                .filter(transition -> transition.requires().stream()
                        .allMatch(requirement -> GIVEN.contains(requirement)
                                || row.cells().containsKey("details." + requirement.word())))
                .isPresent();
    }

    private static ImportRow reschedule(
            Happening it, String suffix, EdtfDate date, String reason, KnownItem item, Meaning meaning) {
        EdtfDate planned = meaning.planned();
        if (planned == null) {
            throw new IllegalArgumentException("No date in " + it.id());
        }
        item.planned(planned);
        return it.row(suffix, date, "item", item.key, "reschedule", reason)
                .with("planned", planned.text())
                .with("plannedAsStated", meaning.asStated());
    }

    /** Who is responsible and where it belongs, where this happening says otherwise than the one before. */
    private List<ImportRow> around(Happening it, KnownItem item) {
        List<ImportRow> rows = new ArrayList<>();
        if (!it.responsible().isEmpty() && !it.responsible().equals(item.responsibleAsStated)) {
            ImportRow row = it.row(".wie", it.date(), "item", item.key, "assign", "zoals vermeld in " + it.id());
            responsibility.on(item, it.responsible(), row);
            rows.add(row);
        }
        if (!it.place().isEmpty() && !it.place().equals(item.place)) {
            item.place = it.place();
            rows.add(it.place()
                    .on(it.row(".plaats", it.date(), "item", item.key, "place", "zoals vermeld in " + it.id())));
        }
        return rows;
    }

    private void addDetails(ImportRow row) {
        details.getOrDefault(row.row(), List.of()).forEach(line -> row.with(line.get("column"), line.get("value")));
    }

    private static String suffix(List<ImportRow> rows, String next) {
        return rows.isEmpty() ? "" : next;
    }
}
