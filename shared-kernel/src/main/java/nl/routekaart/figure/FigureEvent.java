package nl.routekaart.figure;

import java.util.List;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.EventName;
import org.jspecify.annotations.Nullable;

/** What happened to a figure. */
public sealed interface FigureEvent extends DomainEvent {

    @EventName(name = "figure.stated")
    record Stated(
            String quantity,
            List<FigureKind> kinds,
            @Nullable EdtfDate year,
            @Nullable String yearAsStated,
            Amount amount,
            @Nullable String scope,
            @Nullable EdtfDate statedOn,
            @Nullable String statedAsStated,
            @Nullable PartyId owner)
            implements FigureEvent {}

    @EventName(name = "figure.restated")
    record Restated(Amount amount) implements FigureEvent {}

    @EventName(name = "figure.withdrawn")
    record Withdrawn() implements FigureEvent {}

    @EventName(name = "figure.corrected")
    record Corrected(long corrects) implements FigureEvent {}
}
