package nl.routekaart.publication.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import nl.routekaart.item.Item;
import nl.routekaart.item.Phase;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Precision;
import nl.routekaart.publication.Section;

/**
 * Decisions and milestones as an iCalendar (RFC 5545). Each keeps the id of its item from version to version, so that a
 * calendar that subscribes moves it. A date that is no day stands on the last day that it may be, or on the first one if
 * it has no end, and its title says in words what is known; what has no date at all is left out and counted.
 * What left the version since the one before is cancelled.
 */
final class CalendarForm {

    static final Set<Section> SHOWN = Set.of(Section.DECISIONS, Section.MILESTONES);

    private CalendarForm() {}

    static byte[] write(Told told) {
        Words words = told.words();
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Routekaart//Publication//NL"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new Name(told.title()));
        long without = shown(told).filter(row -> day(row).isEmpty()).count();
        calendar.add(new Description(
                words.say("calendar.description", told.content().version().name())
                        + (without == 0 ? "" : " " + words.count("calendar.without", without))));
        shown(told).forEach(row -> day(row).ifPresent(day -> calendar.add(event(told, row, day))));
        told.left().stream()
                .flatMap(one -> CancelledEvent.of(one, told).stream())
                .forEach(calendar::add);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new CalendarOutputter(false).output(calendar, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Stream<ItemRow> shown(Told told) {
        return told.rows().stream()
                .filter(row -> SHOWN.contains(Section.of(row.item().kind())));
    }

    private static VEvent event(Told told, ItemRow row, LocalDate day) {
        EdtfDate date = date(row).orElse(EdtfDate.UNKNOWN);
        String exact = exact(date) ? "" : " (" + told.words().date(date) + ")";
        VEvent event = new VEvent(false);
        event.add(new Uid(row.item().id().toString()));
        event.add(new DtStamp(told.content().version().recordedAt()));
        event.add(new Sequence((int) row.item().view().version()));
        event.add(new DtStart<>(day));
        event.add(new Summary(row.row().title() + exact));
        event.add(new Description(description(told.words(), row, exact(date))));
        event.add(new Categories(
                told.words().say("section." + Section.of(row.item().kind()).word())));
        event.add(status(row.row().lane().phase(), exact(date)));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    private static Status status(Phase phase, boolean exact) {
        return switch (phase) {
            case DONE -> ImmutableStatus.VEVENT_CONFIRMED;
            case ENDED -> ImmutableStatus.VEVENT_CANCELLED;
            case OPEN -> exact ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_TENTATIVE;
        };
    }

    private static String description(Words words, ItemRow row, boolean exact) {
        return Stream.of(
                        labelled(words, "kind", row.row().kind()),
                        labelled(words, "owner", row.row().owner()),
                        labelled(words, "state", row.row().state()),
                        labelled(words, "plannedInWords", row.row().reported()),
                        labelled(words, "moved", row.row().moved()),
                        exact ? "" : words.say("calendar.imprecise"))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String labelled(Words words, String column, String value) {
        return value.isEmpty() ? "" : words.say("csv." + column) + ": " + value;
    }

    private static boolean exact(EdtfDate date) {
        return date.precision() == Precision.DAY && !date.uncertain() && !date.approximate();
    }

    /** When it is planned while it is open, else since when it is done or ended. */
    private static Optional<EdtfDate> date(ItemRow row) {
        EdtfDate planned = row.row().lane().planned();
        EdtfDate reached = row.row().lane().reached();
        EdtfDate date = row.row().lane().phase() == Phase.OPEN && planned != null ? planned : reached;
        boolean registered =
                row.item().value(Item.PLANNED).isEmpty() && row.row().lane().phase() == Phase.OPEN;
        return Optional.ofNullable(registered ? null : date).filter(known -> !known.isUnknown());
    }

    private static Optional<LocalDate> day(ItemRow row) {
        return date(row).map(CalendarForm::day);
    }

    static LocalDate day(EdtfDate date) {
        return date.last().equals(LocalDate.MAX) ? date.first() : date.last();
    }
}
