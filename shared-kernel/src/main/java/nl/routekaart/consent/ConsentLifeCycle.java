package nl.routekaart.consent;

import nl.routekaart.item.LifeCycle;
import nl.routekaart.item.Phase;

/** The life of a sign-off, {@code domain/decision-making.md} 7.13. That it has lapsed is derived from the content. */
public final class ConsentLifeCycle {

    public static final String ASKED = "asked";
    public static final String UNDER_CONSIDERATION = "under-consideration";
    public static final String GIVEN = "given";
    public static final String GIVEN_ON_CONDITION = "given-on-condition";
    public static final String CONDITION_FULFILLED = "condition-fulfilled";
    public static final String REFUSED = "refused";
    public static final String RETURNED = "returned";
    public static final String REQUEST_WITHDRAWN = "request-withdrawn";

    public static final LifeCycle TABLE = LifeCycle.table()
            .states(Phase.OPEN, "asked: gevraagd", "under-consideration: in beraad")
            .states(Phase.OPEN, "given-on-condition: verleend onder voorwaarde")
            .states(Phase.OPEN, "condition-fulfilled: voorwaarde vervuld", "returned: teruggegeven met een vraag")
            .states(Phase.DONE, "given: verleend")
            .states(Phase.ENDED, "refused: geweigerd", "request-withdrawn: verzoek ingetrokken")
            .allow("asked | returned -> under-consideration")
            .allow("asked | under-consideration -> given | given-on-condition | refused | returned")
            .allow("given-on-condition -> condition-fulfilled")
            .allow("condition-fulfilled -> given | returned")
            .allow("asked | under-consideration | returned | given-on-condition | condition-fulfilled"
                    + " -> request-withdrawn")
            .allow("request-withdrawn -> asked")
            .build();

    private ConsentLifeCycle() {}
}
