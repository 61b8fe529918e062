package nl.routekaart.standalone.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.routekaart.item.ItemKind;
import nl.routekaart.item.Stance;
import nl.routekaart.kernel.EdtfDate;

/** The rows of a happening, whatever its form. */
final class EventRows {

    /** Whose agreements a portfolio holds: the one kind of item that the State makes with one other party. */
    private static final ItemKind IN_PORTFOLIO = ItemKind.TAILOR_MADE_AGREEMENT;

    private final Agenda agenda;
    private final ItemRows items;
    private final CabinetRows cabinets;
    private final Responsibility responsibility;
    private final SignOffRows signOffs;
    private final FactRows facts;

    EventRows(
            Agenda agenda,
            ItemRows items,
            CabinetRows cabinets,
            Responsibility responsibility,
            SignOffRows signOffs,
            FactRows facts) {
        this.agenda = agenda;
        this.items = items;
        this.cabinets = cabinets;
        this.responsibility = responsibility;
        this.signOffs = signOffs;
        this.facts = facts;
    }

    List<ImportRow> of(Happening it) {
        List<ImportRow> rows = switch (agenda.form(it.kind())) {
            case "cabinet" -> cabinets.of(it);
            case "house" -> house(it);
            case "position" -> positions(it);
            case "portfolio" -> portfolio(it);
            default -> List.of();
        };
        if (!rows.isEmpty()) {
            return rows;
        }
        List<ImportRow> all = new ArrayList<>(items.of(it));
        agenda.find(it.item()).ifPresent(entry -> {
            all.addAll(facts.of(it, entry.key()));
            all.addAll(signOffs.of(it, entry.key()));
        });
        return all;
    }

    private List<ImportRow> house(Happening it) {
        Optional<ImportRow> judged = cabinets.judgement(it, "", it.date(), it.to(), it.text());
        if (judged.isEmpty()) {
            return List.of();
        }
        List<ImportRow> rows = new ArrayList<>();
        cabinets.judgement(it, ".van", EdtfDate.UNKNOWN, it.from(), ItemRows.STATED_EARLIER)
                .ifPresent(rows::add);
        rows.add(judged.get());
        return rows;
    }

    /** A position is taken by each party that is named, on the item that the table of items names. */
    private List<ImportRow> positions(Happening it) {
        Optional<KnownItem> item = agenda.find(it.item()).flatMap(entry -> agenda.known(entry.key()));
        List<ImportRow> rows = new ArrayList<>();
        if (item.isPresent()) {
            for (String party : responsibility.parties(it.responsible())) {
                rows.add(it.row(
                                rows.isEmpty() ? "" : "." + party,
                                it.date(),
                                "item",
                                item.get().key,
                                "take-position",
                                it.to())
                        .with("onBehalfOf", party)
                        .with("stance", Stance.DISAGREE.word())
                        .with("position", it.text()));
            }
        }
        return rows;
    }

    /** A portfolio goes from one party to another, with every agreement in it. */
    private List<ImportRow> portfolio(Happening it) {
        List<String> from = responsibility.parties(it.from());
        List<String> to = responsibility.parties(it.to());
        if (from.size() != 1 || to.size() != 1) {
            return List.of();
        }
        Agenda.Entry entry = agenda.name(it.item(), it.kind());
        KnownItem portfolio = agenda.register(entry.key(), entry.kind());
        portfolio.place = it.place();
        List<ImportRow> rows = new ArrayList<>();
        rows.add(it.place()
                .on(it.row(".van", EdtfDate.UNKNOWN, "item", entry.key(), "register", ItemRows.STATED_EARLIER)
                        .with("kind", entry.kind().word())
                        .with("title", entry.title())
                        .with("owner", from)));
        portfolio.owner = to.getFirst();
        portfolio.responsibleAsStated = it.responsible();
        rows.add(assign(it, "", portfolio));
        for (KnownItem item : agenda.known()) {
            if (item.kind == IN_PORTFOLIO && from.getFirst().equals(item.owner)) {
                item.owner = to.getFirst();
                rows.add(assign(it, "." + item.key, item));
            }
        }
        return rows;
    }

    private static ImportRow assign(Happening it, String suffix, KnownItem item) {
        ImportRow row = it.row(suffix, it.date(), "item", item.key, "assign", it.text());
        Responsibility.say(item, row);
        return row;
    }
}
