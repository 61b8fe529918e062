package nl.routekaart.consent;

import java.util.EnumMap;
import java.util.Map;
import nl.routekaart.party.PartyKind;

/**
 * Which sign-offs a type of document needs, and which come before which; a table that a case may depart from
 * ({@link RouteChange}). As the memo of July 2023 tells it: the roadmap is the steering group's product and the
 * ministerial committee consents to it; the letter is checked by FEZ and, while the cabinet is caretaker, by the
 * ministry, the committee consents to it, and at last the minister signs. Which of those checks came first the memo
 * does not say, so the table does not either.
 */
public final class Routes {

    public static final String STEERING_GROUP = "steering-group";
    public static final String FINANCIAL_CONTROL = "financial-control";
    public static final String CARETAKER_CHECK = "caretaker-check";
    public static final String MINISTERIAL_COMMITTEE = "ministerial-committee";
    public static final String MINISTER = "minister";

    private static final Map<RoutedType, Route> TABLE = new EnumMap<>(Map.of(
            RoutedType.ROADMAP,
            Route.of(
                    SignOff.of(STEERING_GROUP, PartyKind.STEERING_GROUP, Nature.CONSENT),
                    SignOff.of(MINISTERIAL_COMMITTEE, PartyKind.MINISTERIAL_COMMITTEE, Nature.CONSENT)
                            .after(STEERING_GROUP)),
            RoutedType.LETTER,
            Route.of(
                    SignOff.of(FINANCIAL_CONTROL, PartyKind.FINANCIAL_CONTROL, Nature.CHECK),
                    SignOff.of(CARETAKER_CHECK, PartyKind.MINISTRY, Nature.CHECK)
                            .whileCaretaker(),
                    SignOff.of(MINISTERIAL_COMMITTEE, PartyKind.MINISTERIAL_COMMITTEE, Nature.CONSENT),
                    SignOff.of(MINISTER, PartyKind.MINISTER, Nature.DECISION)
                            .after(FINANCIAL_CONTROL, CARETAKER_CHECK, MINISTERIAL_COMMITTEE)),
            RoutedType.MEMO,
            Route.of(SignOff.of(MINISTER, PartyKind.MINISTER, Nature.DECISION))));

    private Routes() {}

    /** The route of a type of document. */
    public static Route of(RoutedType type) {
        Route route = TABLE.get(type);
        if (route == null) {
            throw new IllegalStateException("No route for " + type);
        }
        return route;
    }
}
