package nl.routekaart.page;

import java.util.Optional;
import nl.routekaart.history.StatementView;
import nl.routekaart.item.Item;
import nl.routekaart.item.Phase;
import nl.routekaart.kernel.EdtfDate;

/**
 * How an item stands.
 *
 * @param facts the item
 * @param states the states that it was in, one after the other
 */
record Standing(Facts facts, Course states) {

    /** Whether it is open, done or ended: also done is what goes on after the step that was planned. */
    Phase phase() {
        return met() ? Phase.DONE : facts.phase();
    }

    /** Since when it is done or ended; of what is open, since when it stands as it does. */
    Optional<EdtfDate> since() {
        if (facts.left()) {
            return facts.since(Item.ADOPTION);
        }
        EdtfDate since = null;
        Phase phase = facts.phase();
        for (StatementView statement : states.statements().reversed()) {
            String state = statement.value().path("state").asString("");
            if (facts.phase(state) != phase || phase == Phase.OPEN && !state.equals(facts.state())) {
                break;
            }
            EdtfDate effective = Course.effective(statement);
            if (since == null || !effective.isUnknown()) {
                since = effective;
            }
        }
        return Optional.ofNullable(since);
    }

    /** The date beside its mark: when it is planned while it is open, else since when it stands as it does. */
    Optional<EdtfDate> date() {
        EdtfDate planned = facts.planned();
        return phase() == Phase.OPEN && planned != null ? Optional.of(planned) : since();
    }

    /** Whether the step that was planned has been taken when it was planned, though the item goes on after it. */
    private boolean met() {
        EdtfDate planned = facts.planned();
        EdtfDate since = since().orElse(null);
        return facts.phase() == Phase.OPEN
                && planned != null
                && since != null
                && states.statements().size() > 1
                && !since.first().isBefore(planned.first())
                && !since.last().isAfter(planned.last());
    }
}
