package nl.routekaart.publication.form;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.publication.Leaving;
import nl.routekaart.publication.Section;

/**
 * A decision or milestone that stood in the calendar of the version before, and is in this version no more. It keeps its id,
 * so that a calendar that took it in strikes it out.
 */
final class CancelledEvent {

    private CancelledEvent() {}

    /** Empty for what was in no calendar: it has no date, or is of another section. */
    static Optional<VEvent> of(Leaving one, Told told) {
        EdtfDate planned = one.planned();
        ItemKind kind = one.kind();
        if (planned == null || planned.isUnknown() || kind == null || !CalendarForm.SHOWN.contains(Section.of(kind))) {
            return Optional.empty();
        }
        VEvent event = new VEvent(false);
        event.add(new Uid(one.item().toString()));
        event.add(new DtStamp(told.content().version().recordedAt()));
        event.add(new Sequence((int) one.version() + 1));
        event.add(new DtStart<>(CalendarForm.day(planned)));
        event.add(new Summary(one.title()));
        event.add(new Description(description(one, told)));
        event.add(ImmutableStatus.VEVENT_CANCELLED);
        event.add(ImmutableTransp.TRANSPARENT);
        return Optional.of(event);
    }

    private static String description(Leaving one, Told told) {
        return Stream.of(
                        told.words().say("section.left") + ": " + LeavingPart.how(one, told.words()),
                        Causes.why(one.events()),
                        new Causes(told).who(one.events()),
                        LeavingPart.sources(one))
                .filter(Objects::nonNull)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
