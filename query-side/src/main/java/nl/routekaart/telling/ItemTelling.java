package nl.routekaart.telling;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routekaart.item.Disclosure;
import nl.routekaart.item.Item;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.item.ItemKind;
import nl.routekaart.item.LifeCycle;
import nl.routekaart.item.LifeCycles;
import nl.routekaart.kernel.PlannedDate;
import nl.routekaart.kernel.Word;
import org.jspecify.annotations.Nullable;

/** Tells what happened to an item. */
final class ItemTelling {

    private ItemTelling() {}

    static Told of(ItemEvent event, Speech speech) {
        return switch (event) {
            case ItemEvent.Registered e ->
                Told.by("item.registered")
                        .with("kind", speech.word(e.kind()))
                        .with("description", e.description())
                        .with("mark", e.mark());
            case ItemEvent.Renamed e -> Told.by("item.renamed").with("before", before(Item.TITLE.key(), speech));
            case ItemEvent.Described e -> Told.by("item.described").with("description", e.description());
            case ItemEvent.Rescheduled e -> rescheduled(e, speech);
            case ItemEvent.Progressed e ->
                Progresses.step("item.progressed", e.from(), e.to(), e.details(), lifeCycle(speech), speech);
            case ItemEvent.Departed e ->
                Progresses.step("item.departed", e.from(), e.to(), e.details(), lifeCycle(speech), speech)
                        .with("departure", speech.word(e.departure()));
            case ItemEvent.AdoptionAdvanced e ->
                Told.by(e.from() == null ? "item.adoption-advanced.first" : "item.adoption-advanced")
                        .with("from", speech.word(e.from()))
                        .with("to", speech.word(e.to()));
            case ItemEvent.Observed e ->
                Told.by("item.observed")
                        .with("words", e.words())
                        .with("from", e.from())
                        .with("to", e.to());
            case ItemEvent.Assigned e ->
                Told.by(e.owner() == null ? "item.assigned.nobody" : "item.assigned")
                        .with("owner", speech.party(e.owner()))
                        .with("responsible", speech.parties(e.responsible()))
                        .with("stated", e.responsibleAsStated());
            case ItemEvent.Placed e ->
                Told.by("item.placed").with("places", places(e, speech)).with("none", speech.say("none"));
            case ItemEvent.UrgencyRated e -> Told.by("item.urgency-rated").with("urgency", speech.word(e.urgency()));
            case ItemEvent.Rescoped e -> Told.by("item.rescoped").with("scope", e.scope());
            case ItemEvent.ValueStated e -> Told.by("item.value-stated").with("value", e.value());
            case ItemEvent.OptionOffered e ->
                Told.by("item.option-offered")
                        .with("option", e.option())
                        .with("description", e.description())
                        .with("closesOn", speech.date(e.closesOn()));
            case ItemEvent.OptionChosen e ->
                Told.by("item.option-chosen").with("option", e.option()).with("description", e.description());
            case ItemEvent.OptionClosed e ->
                Told.by("item.option-closed").with("option", e.option()).with("description", e.description());
            case ItemEvent.Referred e ->
                Told.by("item.referred")
                        .with("programme", e.programme())
                        .with("number", e.reference().number())
                        .with("leading", speech.word(e.reference().leading()))
                        .with("comparedOn", speech.date(e.reference().comparedOn()))
                        .with("difference", e.reference().difference());
            case ItemEvent.Disclosed e -> disclosed(e.field(), e.disclosure(), speech);
            case ItemEvent.PutBefore e -> PutBeforeTelling.of(e.putBefore(), speech);
            case ItemEvent.PositionTaken e ->
                Told.by("item.position-taken")
                        .with("party", speech.party(e.party()))
                        .with("stance", speech.word(e.position().stance()))
                        .with("why", e.position().reason());
            case ItemEvent.Worded e ->
                Told.by("item.worded")
                        .with("words", e.wording().words())
                        .with("deadline", e.wording().deadline());
            case ItemEvent.SettledInRegister e ->
                Told.by("item.settled-in-register")
                        .with("number", e.entry().number())
                        .with("paper", e.entry().paper());
            case ItemEvent.Split e -> Told.by("item.split").with("into", speech.items(e.into()));
            case ItemEvent.Merged e ->
                Told.by("item.merged").with("into", speech.quoted(e.into().value()));
            case ItemEvent.Replaced e -> Told.by("item.replaced").with("by", speech.quoted(e.by().value()));
            case ItemEvent.Withdrawn e -> Told.by("item.withdrawn");
            case ItemEvent.Reclassified e ->
                Told.by("item.reclassified")
                        .with("from", speech.word(e.from()))
                        .with("to", speech.word(e.to()))
                        .with("progress", Progresses.state(e.progress(), LifeCycles.of(e.to()), speech));
            case ItemEvent.Corrected e -> Told.by("corrected");
        };
    }

    private static Told rescheduled(ItemEvent.Rescheduled e, Speech speech) {
        PlannedDate to = e.to();
        String variant = to == null ? ".given-up" : e.from() == null ? ".first" : "";
        return Told.by("item.rescheduled" + variant)
                .with("from", planned(e.from(), speech))
                .with("to", planned(to, speech))
                .with("firmness", to == null ? null : speech.word(to.firmness()))
                .with("delay", speech.word(e.delayReason()));
    }

    private static @Nullable String planned(@Nullable PlannedDate planned, Speech speech) {
        return planned == null ? null : speech.date(planned.date());
    }

    private static Told disclosed(@Nullable String field, Disclosure disclosure, Speech speech) {
        return Told.by(field == null ? "item.disclosed" : "item.disclosed.field")
                .with("field", field == null ? null : speech.field(field))
                .with("level", speech.word(disclosure.level()))
                .with("ground", disclosure.ground())
                .with("from", speech.date(disclosure.from()));
    }

    private static @Nullable String places(ItemEvent.Placed e, Speech speech) {
        return Stream.<Collection<? extends Word>>of(e.clusters(), e.chains(), e.carriers(), e.themes())
                .filter(words -> !words.isEmpty())
                .map(speech::words)
                .collect(Collectors.joining("; "));
    }

    /** The text that held before the event. */
    static @Nullable String before(String field, Speech speech) {
        return speech.entry().changes().stream()
                .filter(change -> change.field().equals(field))
                .flatMap(change -> Stream.ofNullable(change.before()))
                .filter(value -> value.isString())
                .map(value -> value.stringValue())
                .findFirst()
                .orElse(null);
    }

    private static LifeCycle lifeCycle(Speech speech) {
        return LifeCycles.of(speech.known()
                .about("kind")
                .flatMap(word -> Word.find(ItemKind.class, word))
                .orElse(ItemKind.PROCEDURE_STEP));
    }
}
