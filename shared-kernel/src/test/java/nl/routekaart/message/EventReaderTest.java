package nl.routekaart.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.routekaart.message.TestEvent.Firmness;
import nl.routekaart.message.TestEvent.Measured;
import nl.routekaart.message.TestEvent.Planned;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EventReaderTest {

    private final EventCatalogue catalogue = EventCatalogue.of(TestEvent.class);
    private final EventReader reader = new EventReader(catalogue, TestUpcasters.all());

    private static final Planned PLANNED = new Planned(
            "Netwerk",
            null,
            LocalDate.of(2030, 12, 31),
            new BigDecimal("1E+3"),
            Firmness.BEST_EFFORT,
            List.of("hydrogen"));

    @Nested
    class Writing {

        @Test
        void leavesOutNullsAndClassNamesAndWritesDatesDecimalsAndWordsPlainly() {
            assertThat(reader.write(PLANNED)).isEqualTo("""
                            {"title":"Netwerk","on":"2030-12-31","amount":1000,"firmness":"best-effort","chains":["hydrogen"]}""");
        }

        @Test
        void refusesWhatIsNoNumber() {
            assertThatThrownBy(() -> reader.write(new Measured(Double.NaN))).hasMessageContaining("NaN");
            assertThatThrownBy(() -> reader.write(new Measured(Double.POSITIVE_INFINITY)))
                    .hasMessageContaining("Infinity");
            assertThat(reader.write(new Measured(0.5))).isEqualTo("{\"value\":0.5}");
        }
    }

    @Nested
    class Reading {

        @Test
        void bindsThePresentRevision() {
            assertThat(reader.read(stored("test.planned", 3, reader.write(PLANNED)))
                            .event())
                    .isEqualTo(new Planned(
                            PLANNED.title(),
                            null,
                            PLANNED.on(),
                            new BigDecimal("1000"),
                            PLANNED.firmness(),
                            PLANNED.chains()));
        }

        @Test
        void upcastsAnOlderRevisionUnderAnotherNameStepByStep() {
            String payload = """
                    {"name":"Netwerk","on":"2030-12-31","amount":2.50,"firmness":"best-effort"}""";
            RecordedEvent recorded = reader.read(stored("test.sketched", 1, payload));
            assertThat(recorded.event())
                    .isEqualTo(new Planned(
                            "Netwerk",
                            null,
                            LocalDate.of(2030, 12, 31),
                            new BigDecimal("2.50"),
                            Firmness.BEST_EFFORT,
                            List.of("hydrogen")));
            assertThat(recorded.stored().payload()).isEqualTo(payload);
        }

        @Test
        void refusesAnUnknownNameAndANewerRevision() {
            assertThatExceptionOfType(UnknownEventException.class)
                    .isThrownBy(() -> reader.read(stored("test.forgotten", 1, "{}")));
            assertThatExceptionOfType(UnknownEventException.class)
                    .isThrownBy(() -> reader.read(stored("test.planned", 4, "{}")));
        }

        @Test
        void refusesAPayloadOfAnotherShape() {
            for (String payload : List.of(
                    "{\"value\":1,\"more\":2}",
                    "{\"value\":1,\"value\":2}",
                    "{\"value\":1} {}",
                    "{\"value\":\"NaN\"}",
                    "{\"value\":NaN}",
                    "{\"value\":\"1\"}",
                    "{\"value\":null}",
                    "{}",
                    "[]",
                    "1",
                    "")) {
                assertThatExceptionOfType(UnreadableEventException.class)
                        .as(payload)
                        .isThrownBy(() -> reader.read(stored("test.measured", 1, payload)));
            }
        }
    }

    @Nested
    class Construction {

        @Test
        void refusesARevisionThatNothingReads() {
            assertThatThrownBy(() -> new EventReader(catalogue, Upcasters.none()))
                    .hasMessageContaining("nothing reads the revision before test.planned/3");
        }

        @Test
        void refusesAnUpcasterThatLeadsNowhere() {
            assertThatThrownBy(() -> new EventReader(
                            EventCatalogue.of(Measured.class),
                            Upcasters.of(List.of(TestUpcasters.upcaster("test.gone", 1, "test.gone", node -> node)))))
                    .hasMessageContaining("leads to test.gone/2, which is unknown");
        }

        @Test
        void refusesTwoUpcastersForOneType() {
            Upcaster one = TestUpcasters.upcaster("test.gone", 1, "test.gone", node -> node);
            assertThatThrownBy(() -> Upcasters.of(List.of(one, one))).hasMessageContaining("test.gone/1");
        }
    }

    private static StoredEvent stored(String name, int revision, String payload) {
        return new StoredEvent(
                1, UUID.randomUUID(), Instant.EPOCH, "test", UUID.randomUUID(), 0, name, revision, payload, Map.of());
    }
}
