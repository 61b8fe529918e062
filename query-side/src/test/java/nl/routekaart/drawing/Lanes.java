package nl.routekaart.drawing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.routekaart.item.Departure;
import nl.routekaart.item.Phase;
import nl.routekaart.kernel.EdtfDate;
import org.jspecify.annotations.Nullable;

/** Lanes for tests, in the words of the domain. */
final class Lanes {

    static final LocalDate LOOKED_AT = LocalDate.of(2024, 12, 31);

    private Lanes() {}

    static Lane planned(String title, String date, String... earlier) {
        return lane(title, Phase.OPEN, date, null, null, earlier);
    }

    static Lane planned(String title, String date, List<String> earlier, String agreed) {
        return lane(title, Phase.OPEN, date, null, agreed, earlier.toArray(String[]::new));
    }

    static Lane done(String title, @Nullable String planned, String reached) {
        return lane(title, Phase.DONE, planned, reached, null);
    }

    static Lane ended(String title, @Nullable String planned, String reached, String... earlier) {
        return lane(title, Phase.ENDED, planned, reached, null, earlier);
    }

    private static Lane lane(
            String title,
            Phase phase,
            @Nullable String planned,
            @Nullable String reached,
            @Nullable String agreed,
            String... earlier) {
        return new Lane(
                title,
                "/items/1",
                "mijlpaal · gepland",
                phase,
                date(planned),
                date(reached),
                Arrays.stream(earlier).map(EdtfDate::parse).toList(),
                List.of(EdtfDate.parse("2023-10-27")),
                date(agreed),
                "1.0",
                planned == null ? "" : planned,
                false,
                null,
                title + ", gepland " + planned);
    }

    private static @Nullable EdtfDate date(@Nullable String text) {
        return text == null ? null : EdtfDate.parse(text);
    }

    /** As it was, but with both signs. */
    static Lane doubtful(Lane lane) {
        return new Lane(
                lane.label(),
                lane.href(),
                lane.status(),
                lane.phase(),
                lane.planned(),
                lane.reached(),
                lane.earlier(),
                lane.happenings(),
                lane.agreed(),
                lane.agreedIn(),
                lane.dateWords(),
                true,
                Departure.CONTRARY,
                lane.told());
    }

    static Timeline timeline(Lane... lanes) {
        return new Timeline(
                "t",
                "Tijdlijn",
                "Elke regel is een agendapunt.",
                Extent.of(List.of(lanes), LOOKED_AT),
                LOOKED_AT,
                "bekeken op 31 december 2024",
                List.of(new Timeline.Chain(
                        "Transport & opslag", List.of(new Timeline.Band("Chemelot", List.of(lanes))))));
    }
}
