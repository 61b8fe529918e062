package nl.routekaart.cabinet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.routekaart.kernel.EdtfDate;
import org.jspecify.annotations.Nullable;

/** Which judgements have to be given again, because the cabinet is not any more what it was. */
public final class CaretakerChecks {

    private CaretakerChecks() {}

    /**
     * A change, with both its times.
     *
     * @param on when it happened
     * @param position the place of its event among all events
     */
    public record Moment(EdtfDate on, long position) {

        private static final Comparator<Moment> ORDER =
                Comparator.comparing((Moment moment) -> moment.on.countsFrom()).thenComparing(Moment::position);

        boolean isAfter(Moment other) {
            return ORDER.compare(this, other) > 0;
        }
    }

    /**
     * A judgement.
     *
     * @param about the passage, the item, or {@link CaretakerCheck#WHOLE}
     * @param given when
     */
    public record Judged(String about, Moment given) {}

    /**
     * What is asked again: everything that was judged before the cabinet's status last changed, and had not been sent by
     * then. What was sent without being judged again stays among it.
     *
     * @param statusChanges when a cabinet took office, became caretaker or left
     * @param sent when it was sent; absent if it was not
     */
    public static List<String> askedAgain(List<Judged> judged, List<Moment> statusChanges, @Nullable Moment sent) {
        Optional<Moment> last = statusChanges.stream()
                .filter(change -> sent == null || !change.isAfter(sent))
                .max(Moment.ORDER);
        return last.isEmpty()
                ? List.of()
                : judged.stream()
                        .filter(judgement -> last.get().isAfter(judgement.given()))
                        .map(Judged::about)
                        .sorted()
                        .toList();
    }
}
