package nl.routekaart.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import nl.routekaart.message.MetaKey;
import nl.routekaart.message.StoredEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Somebody who administers the database put another event in the place of one: what is read from the events themselves answers
 * all the same, or says what is not legible.
 */
class TamperedEventsTest {

    private static final List<UnaryOperator<StoredEvent>> TAMPERINGS = List.of(
            event -> with(event, event.name(), event.revision(), "{", event.metadata()),
            event -> with(event, event.name(), event.revision(), "{}", event.metadata()),
            event -> with(event, event.name(), event.revision(), "[null]", event.metadata()),
            event -> with(
                    event,
                    event.name(),
                    event.revision(),
                    "{\"disclosure\": 5, \"kind\": \"planeet\"}",
                    event.metadata()),
            event -> with(event, "item.gezegend", event.revision(), event.payload(), event.metadata()),
            event -> with(event, event.name(), 99, event.payload(), event.metadata()),
            event -> with(event, event.name(), event.revision(), event.payload(), Map.of()),
            event -> with(event, event.name(), event.revision(), event.payload(), gone(event)));

    @SuppressWarnings("NullAway.Init")
    private static WebHouse web;

    @SuppressWarnings("NullAway.Init")
    private static Everywhere everywhere;

    @BeforeAll
    static void open() {
        web = new WebHouse(TamperedHistory::happen);
        everywhere = Everywhere.in(web);
    }

    @AfterAll
    static void close() {
        web.close();
    }

    private static StoredEvent with(
            StoredEvent event, String name, int revision, String payload, Map<String, String> metadata) {
        return new StoredEvent(
                event.position(),
                event.eventId(),
                event.recordedAt(),
                event.subject(),
                event.subjectId(),
                event.sequence(),
                name,
                revision,
                payload,
                metadata);
    }

    private static Map<String, String> gone(StoredEvent event) {
        Map<String, String> metadata = new TreeMap<>(event.metadata());
        metadata.put(MetaKey.EFFECTIVE_ON, "gisteren");
        metadata.put(MetaKey.PARTY, "niemand");
        return metadata;
    }

    @Test
    void everyAddressAnswersWhateverAnEventBecame() {
        List<String> faults = new ArrayList<>();
        for (long position = 1; position <= web.head(); position++) {
            StoredEvent event = web.events().page(position - 1, 1).getFirst();
            int which = (int) position % TAMPERINGS.size();
            web.events().tamper(position, TAMPERINGS.get(which));
            try {
                faults.addAll(everywhere.faults("@" + position + " " + event.name() + " " + which, (int) position));
            } finally {
                web.events().tamper(position, any -> event);
            }
        }
        Everywhere.none(faults);
    }
}
