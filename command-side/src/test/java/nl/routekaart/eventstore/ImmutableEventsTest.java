package nl.routekaart.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import nl.routekaart.eventstore.TestEvents.Noted;
import nl.routekaart.eventstore.TestEvents.Opened;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImmutableEventsTest {

    private static final StoreFixture FIXTURE = StoreFixture.onNewDatabase();

    private static final String COPY_AT = """
            insert into event_store.event
            select %d, gen_random_uuid(), recorded_at, recorded_max, subject, gen_random_uuid(), 0, name, revision,
                payload, metadata, gen_random_uuid(), 0
            from event_store.event where position = 1
            """;

    @BeforeAll
    static void record() {
        FIXTURE.record(UUID.randomUUID(), 0, new Opened("a"), new Noted("b"), new Noted("c"));
    }

    @AfterAll
    static void close() {
        FIXTURE.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event_store.event set payload = '{}' where position = 1",
                "update event_store.event set recorded_at = now()",
                "delete from event_store.event where position = 3",
                "delete from event_store.event where false",
                "truncate event_store.event",
                "truncate event_store.event, event_store.head",
                "delete from event_store.head",
                "truncate event_store.head",
                "update event_store.head set position = 2",
                "update event_store.head set position = 3",
                "insert into event_store.head values (true, 9, now())",
                "set local session_replication_role = replica; delete from event_store.event"
            })
    void refusesToChangeWhatWasRecorded(String statement) {
        assertRefused(statement);
    }

    @Test
    void refusesAnEventThatDoesNotFollowTheNewest() {
        assertRefused(COPY_AT.formatted(4));
        assertRefused(COPY_AT.formatted(2));
        assertRefused(COPY_AT.formatted(0));
        assertRefused("update event_store.head set position = 5; " + COPY_AT.formatted(5));
        assertRefused("update event_store.head set position = 5; " + COPY_AT.formatted(4));
    }

    @Test
    void refusesToCommitACounterWithoutItsEvents() {
        assertRefused("update event_store.head set position = 4");
    }

    private static void assertRefused(String statement) {
        String before = everything();
        assertThatThrownBy(() -> FIXTURE.transaction.executeWithoutResult(status -> FIXTURE.jdbc.execute(statement)))
                .as(statement)
                .isInstanceOf(RuntimeException.class);
        assertThat(everything()).isEqualTo(before);
    }

    private static String everything() {
        return FIXTURE.texts("select e::text from event_store.event e order by position")
                + FIXTURE.texts("select h::text from event_store.head h").toString();
    }
}
