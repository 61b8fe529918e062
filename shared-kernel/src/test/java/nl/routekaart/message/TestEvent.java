package nl.routekaart.message;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events that only tests know. */
sealed interface TestEvent extends DomainEvent {

    enum Firmness {
        BEST_EFFORT("best-effort");

        private final String word;

        Firmness(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    @EventName(name = "test.planned", revision = 3)
    record Planned(
            String title,
            @Nullable String note,
            LocalDate on,
            BigDecimal amount,
            Firmness firmness,
            List<String> chains)
            implements TestEvent {}

    sealed interface Nested extends TestEvent {}

    @EventName(name = "test.measured")
    record Measured(double value) implements Nested {}
}
