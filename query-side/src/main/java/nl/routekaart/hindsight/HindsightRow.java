package nl.routekaart.hindsight;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.routekaart.answer.EventView;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.history.Difference;
import nl.routekaart.item.Item;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import nl.routekaart.page.Called;
import nl.routekaart.page.DateWords;
import nl.routekaart.page.Labels;
import nl.routekaart.page.SourceLink;
import nl.routekaart.page.Texts;
import nl.routekaart.page.ValueWords;
import nl.routekaart.read.EndOfDay;
import nl.routekaart.read.Names;
import nl.routekaart.read.SubjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Something that is said otherwise now, in words.
 *
 * @param href the page of the item; empty when it is none
 * @param title what people call it; what it is, when it has no name
 * @param named whether somebody gave it that name, in the language in which it was recorded
 * @param kind what it is; empty when that is said already
 * @param field of which field
 * @param then what was said then
 * @param now what is said now
 * @param since since when that holds
 * @param recorded when it was recorded
 * @param who by or for whom
 * @param reason why
 * @param sources where it can be read
 * @param late how late it came
 */
record HindsightRow(
        String href,
        String title,
        boolean named,
        String kind,
        String field,
        String then,
        String now,
        String since,
        String recorded,
        String who,
        String reason,
        List<SourceLink> sources,
        String late) {

    /** @param about what the event at a position was about, for what has no title of its own */
    static List<HindsightRow> all(
            List<Hindsight> hindsights, Texts texts, SubjectReader reader, Map<Long, String> about) {
        Set<UUID> ids = new LinkedHashSet<>(HindsightReader.parties(hindsights));
        hindsights.forEach(one -> {
            collect(one.difference().before(), ids);
            collect(one.difference().after(), ids);
        });
        Function<UUID, String> names = Called.at(null, ids, reader);
        Map<UUID, SubjectView> items = reader.find(
                Subject.ITEM,
                hindsights.stream().map(one -> one.difference().id()).distinct().toList(),
                null);
        return hindsights.stream()
                .map(one ->
                        row(one, texts, names, kind(items.get(one.difference().id())), about))
                .toList();
    }

    private static HindsightRow row(
            Hindsight one, Texts texts, Function<UUID, String> names, ItemKind kind, Map<Long, String> about) {
        DateWords dates = new DateWords(texts);
        Difference difference = one.difference();
        ValueWords words = new ValueWords(texts, names, difference.subject(), kind);
        EventView event = one.changedBy();
        UUID party = event.onBehalfOf() == null ? event.party() : event.onBehalfOf();
        Long late = one.daysLate();
        Labels labels = new Labels(texts);
        String what = labels.of(difference.subject() == Subject.ITEM ? kind : difference.subject());
        String title = difference.title().isBlank() ? about.getOrDefault(event.position(), "") : difference.title();
        return new HindsightRow(
                difference.subject() == Subject.ITEM
                        ? "/items/" + difference.id() + (texts.dutch() ? "" : "?lang=en")
                        : "",
                title.isEmpty() ? Labels.capital(what) : title,
                !difference.title().isBlank(),
                title.isEmpty() ? "" : what,
                words.field(difference.field()),
                value(words, difference.field(), difference.before()),
                value(words, difference.field(), difference.after()),
                dates.say(EdtfDate.parse(event.effective())),
                dates.say(LocalDate.ofInstant(event.recordedAt(), EndOfDay.DUTCH_TIME)),
                party == null ? "" : names.apply(party),
                event.reason() == null ? "" : event.reason(),
                SourceLink.of(event.source()),
                late == null ? "–" : texts.say("hindsight.days", late));
    }

    private static String value(ValueWords words, String field, @Nullable FieldView view) {
        return words.value(field, view == null ? null : view.value());
    }

    private static ItemKind kind(@Nullable SubjectView item) {
        return item == null
                ? ItemKind.PROCEDURE_STEP
                : item.field(Item.KIND.key())
                        .flatMap(kind -> Word.find(ItemKind.class, kind.value().asString("")))
                        .orElse(ItemKind.PROCEDURE_STEP);
    }

    private static void collect(@Nullable FieldView view, Set<UUID> ids) {
        if (view != null) {
            Names.collect(view.value(), ids);
        }
    }
}
