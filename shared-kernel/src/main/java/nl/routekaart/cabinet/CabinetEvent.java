package nl.routekaart.cabinet;

import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.EventName;
import org.jspecify.annotations.Nullable;

/** What happened to a cabinet. */
public sealed interface CabinetEvent extends DomainEvent {

    @EventName(name = "cabinet.sworn-in")
    record SwornIn(String name, @Nullable String composition) implements CabinetEvent {}

    @EventName(name = "cabinet.resigned")
    record Resigned(@Nullable String cause) implements CabinetEvent {}

    @EventName(name = "cabinet.recomposed")
    record Recomposed(String composition) implements CabinetEvent {}

    @EventName(name = "cabinet.left-office")
    record LeftOffice() implements CabinetEvent {}

    @EventName(name = "cabinet.subject-listed")
    record SubjectListed(String subject, HouseJudgement judgement) implements CabinetEvent {}

    @EventName(name = "cabinet.corrected")
    record Corrected(long corrects) implements CabinetEvent {}
}
