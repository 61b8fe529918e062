package nl.routekaart.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.routekaart.eventstore.TestEvents.Noted;
import nl.routekaart.eventstore.TestEvents.Opened;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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

    private static final List<String> CHANGES = List.of(
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
            "update event_store.head set position = 4",
            "insert into event_store.head values (true, 9, now())",
            "set local session_replication_role = replica; delete from event_store.event",
            COPY_AT.formatted(0),
            COPY_AT.formatted(2),
            COPY_AT.formatted(4),
            COPY_AT.formatted(5),
            "update event_store.head set position = 5; " + COPY_AT.formatted(5),
            "update event_store.head set position = 5; " + COPY_AT.formatted(4));

    @Nested
    class ToTheApplication {

        @ParameterizedTest
        @FieldSource("nl.routekaart.eventstore.ImmutableEventsTest#CHANGES")
        void theServerPermitsNoChange(String change) {
            assertRefused(FIXTURE.database.dataSource(), change)
                    .rootCause()
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
        }

        /** Not even one that would be right: it goes through the one function. */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "alter table event_store.event disable trigger all",
                    "drop function event_store.append",
                    "create or replace function event_store.refuse() returns trigger language sql as 'select null'",
                    "select * from event_store.head for update",
                    "lock table event_store.event in exclusive mode"
                })
        void theServerPermitsNothingAroundIt(String way) {
            assertRefused(FIXTURE.database.dataSource(), way);
        }
    }

    @Nested
    class ToOwnerAndAdministrator {

        @ParameterizedTest
        @FieldSource("nl.routekaart.eventstore.ImmutableEventsTest#CHANGES")
        void triggersRefuseToTheOwner(String change) {
            assertRefused(FIXTURE.database.ownerDataSource(), change);
        }

        @ParameterizedTest
        @FieldSource("nl.routekaart.eventstore.ImmutableEventsTest#CHANGES")
        void triggersRefuseToTheAdministrator(String change) {
            assertRefused(FIXTURE.database.administratorDataSource(), change);
        }
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(DataSource as, String change) {
        String before = everything();
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(as));
        var refused = assertThatThrownBy(
                        () -> transaction.executeWithoutResult(status -> new JdbcTemplate(as).execute(change)))
                .as(change)
                .isInstanceOf(RuntimeException.class);
        assertThat(everything()).isEqualTo(before);
        return refused;
    }

    private static String everything() {
        return FIXTURE.texts("select e::text from event_store.event e order by position")
                + FIXTURE.texts("select h::text from event_store.head h").toString();
    }
}
