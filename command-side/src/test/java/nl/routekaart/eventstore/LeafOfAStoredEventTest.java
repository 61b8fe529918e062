package nl.routekaart.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.routekaart.merkle.EventLeaf;
import nl.routekaart.message.StoredEvent;
import org.junit.jupiter.api.Test;

/** PostgreSQL spells JSON its own way, and that must not be seen in the log. */
class LeafOfAStoredEventTest {

    private static final String PAYLOAD = """
            {"title":"caf\\u00e9 \\"x\\"","longer-key":[1,-0.50,21.50,123456789012345678901234567890.10],"a":{"z":null,"b":true}}""";

    @Test
    void isThatOfTheEventAsItWasWritten() {
        try (StoreFixture fixture = StoreFixture.onNewDatabase()) {
            String stored =
                    Objects.requireNonNull(fixture.jdbc.queryForObject("select ?::jsonb::text", String.class, PAYLOAD));
            assertThat(stored).isNotEqualTo(PAYLOAD);
            assertThat(EventLeaf.hash(event(stored))).isEqualTo(EventLeaf.hash(event(PAYLOAD)));
        }
    }

    @Test
    void canBeMadeOfWhatTheStoreGives() {
        try (StoreFixture fixture = StoreFixture.onNewDatabase()) {
            fixture.record(new UUID(0, 1), 0, new TestEvents.Opened("a"), new TestEvents.Noted("b"));
            assertThat(fixture.table.page(0, 10)).extracting(EventLeaf::hash).doesNotHaveDuplicates();
        }
    }

    private static StoredEvent event(String payload) {
        return new StoredEvent(
                1, new UUID(0, 1), Instant.EPOCH, "item", new UUID(0, 2), 0, "item.renamed", 1, payload, Map.of());
    }
}
