package nl.routekaart.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class EventCatalogueTest {

    sealed interface Faulty extends DomainEvent {}

    record Nameless() implements Faulty {}

    @EventName(name = "test.twice")
    record One() implements Faulty {}

    @EventName(name = "test.twice")
    record Two() implements Faulty {}

    @EventName(name = "Not a name")
    record Malformed() implements Faulty {}

    non-sealed interface Open extends Faulty {}

    private final EventCatalogue catalogue = EventCatalogue.of(TestEvent.class);

    @Test
    void findsEveryPermittedRecordAlsoInNestedInterfaces() {
        assertThat(catalogue.types())
                .containsExactly(new EventType("test.measured", 1), new EventType("test.planned", 3));
        assertThat(catalogue.classOf(new EventType("test.measured", 1))).isEqualTo(TestEvent.Measured.class);
        assertThat(catalogue.typeOf(TestEvent.Planned.class)).isEqualTo(new EventType("test.planned", 3));
    }

    @Test
    void reportsAllFaultsAtOnce() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> EventCatalogue.of(Faulty.class))
                .withMessageContaining("Nameless has no @EventName")
                .withMessageContaining("are both test.twice")
                .withMessageContaining("Not a name")
                .withMessageContaining("Open is neither a record nor sealed");
    }

    @Test
    void refusesAnUnknownNameAndAnyOtherRevision() {
        assertThatExceptionOfType(UnknownEventException.class)
                .isThrownBy(() -> catalogue.classOf(new EventType("test.forgotten", 1)))
                .withMessageContaining("test.forgotten/1")
                .satisfies(e -> assertThat(e.type()).isEqualTo(new EventType("test.forgotten", 1)));
        assertThatExceptionOfType(UnknownEventException.class)
                .isThrownBy(() -> catalogue.classOf(new EventType("test.planned", 4)))
                .withMessageContaining("up to 3");
        assertThatExceptionOfType(UnknownEventException.class)
                .isThrownBy(() -> catalogue.classOf(new EventType("test.planned", 2)));
    }
}
