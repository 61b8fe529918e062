package nl.routekaart.telling;

import nl.routekaart.figure.Amount;
import nl.routekaart.figure.FigureEvent;

/** Tells what happened to a figure. */
final class FigureTelling {

    private FigureTelling() {}

    static Told of(FigureEvent event, Speech speech) {
        return switch (event) {
            case FigureEvent.Stated e ->
                Told.by("figure.stated")
                        .with("amount", amount(e.amount()))
                        .with("kinds", speech.words(e.kinds()))
                        .with("scope", e.scope())
                        .with("statedOn", e.statedOn() == null ? e.statedAsStated() : speech.date(e.statedOn()))
                        .with("owner", speech.party(e.owner()));
            case FigureEvent.Restated e -> Told.by("figure.restated").with("amount", amount(e.amount()));
            case FigureEvent.Withdrawn e -> Told.by("figure.withdrawn");
            case FigureEvent.Corrected e -> Told.by("corrected");
        };
    }

    private static String amount(Amount amount) {
        return amount.asStated().contains(amount.unit()) ? amount.asStated() : amount.asStated() + ' ' + amount.unit();
    }
}
