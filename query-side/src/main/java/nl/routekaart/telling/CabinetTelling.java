package nl.routekaart.telling;

import nl.routekaart.cabinet.CabinetEvent;

/** Tells what happened to a cabinet. */
final class CabinetTelling {

    private CabinetTelling() {}

    static Told of(CabinetEvent event, Speech speech) {
        return switch (event) {
            case CabinetEvent.SwornIn e -> Told.by("cabinet.sworn-in").with("composition", e.composition());
            case CabinetEvent.Resigned e -> Told.by("cabinet.resigned").with("because", e.cause());
            case CabinetEvent.Recomposed e -> Told.by("cabinet.recomposed").with("composition", e.composition());
            case CabinetEvent.LeftOffice e -> Told.by("cabinet.left-office");
            case CabinetEvent.SubjectListed e ->
                Told.by("cabinet.subject-listed")
                        .with("topic", e.subject())
                        .with("judgement", speech.word(e.judgement()));
            case CabinetEvent.Corrected e -> Told.by("corrected");
        };
    }
}
