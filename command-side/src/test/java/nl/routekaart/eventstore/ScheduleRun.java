package nl.routekaart.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import nl.routekaart.eventstore.OrderedStore.Way;
import nl.routekaart.eventstore.Schedule.Reader;
import nl.routekaart.eventstore.Schedule.Step;
import nl.routekaart.eventstore.Schedule.Writer;
import nl.routekaart.eventstore.Seen.Commit;
import nl.routekaart.eventstore.TestEvents.Noted;
import nl.routekaart.message.MetaKey;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;

/** Takes the steps of a schedule on a store. */
final class ScheduleRun {

    private final OrderedStore store;
    private final Schedule schedule;
    private final AtomicLong moments = new AtomicLong();
    private final TrackingToken start;
    private final List<HeldWriter> writers = new ArrayList<>();
    private final Map<Reader, Follower> readers = new EnumMap<>(Reader.class);

    private ScheduleRun(OrderedStore store, Schedule schedule) {
        this.store = store;
        this.schedule = schedule;
        this.start = store.head();
    }

    static Seen run(OrderedStore store, Schedule schedule, ExecutorService threads) throws InterruptedException {
        return new ScheduleRun(store, schedule).run(threads);
    }

    private Seen run(ExecutorService threads) throws InterruptedException {
        for (Writer writer : schedule.writers()) {
            int count = writer.way() == Way.BARE_LOCK ? 0 : writer.events();
            writers.add(new HeldWriter(store, writer, events(writer, count), moments));
        }
        for (Reader reader : Reader.values()) {
            if (reader != Reader.JOINED_MIDWAY) {
                readers.put(reader, follower(reader));
            }
        }
        for (Step step : schedule.steps()) {
            switch (step) {
                case Step.Write(int writer) -> writers.get(writer).step(threads);
                case Step.Read(Reader reader) ->
                    readers.computeIfAbsent(reader, this::follower).read();
            }
        }
        for (HeldWriter writer : writers) {
            writer.awaitEnd();
        }
        return seen();
    }

    /** A last event tells every reader that all is over: what has not come before it never will. */
    private Seen seen() throws InterruptedException {
        Writer marker = new Writer(Way.COMMAND, 1, Duration.ZERO, false);
        List<DomainEventMessage<?>> last = events(marker, 1);
        long begun = moments.incrementAndGet();
        store.write(Way.COMMAND, last, () -> {});
        List<Commit> committed = new ArrayList<>();
        writers.forEach(writer -> writer.commit().ifPresent(committed::add));
        String end = Seen.key(last.getFirst());
        committed.add(new Commit(List.of(end), begun, moments.incrementAndGet()));
        Map<String, List<String>> seen = new LinkedHashMap<>();
        for (Map.Entry<Reader, Follower> reader : readers.entrySet()) {
            seen.put(reader.getKey().name(), reader.getValue().readUntil(end));
        }
        return new Seen(
                schedule, committed, seen, follower(Reader.OPENED_BEFORE).readUntil(end));
    }

    private Follower follower(Reader reader) {
        return switch (reader) {
            case OPENED_BEFORE, JOINED_MIDWAY -> Follower.ofStream(store, start, false);
            case REOPENED_FROM_ITS_TOKEN -> Follower.ofStream(store, start, true);
            case BY_PAGES -> Follower.ofPages(store.pages(start));
        };
    }

    private static List<DomainEventMessage<?>> events(Writer writer, int count) {
        String subject = UUID.randomUUID().toString();
        Map<String, String> metadata =
                Map.of(MetaKey.COMMAND_ID, UUID.randomUUID().toString());
        Instant time = Instant.now().plus(writer.clock());
        List<DomainEventMessage<?>> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = UUID.randomUUID().toString();
            events.add(new GenericDomainEventMessage<>(
                    "test", subject, i, new Noted("n" + i), metadata, id, time.plusMillis(i)));
        }
        return events;
    }
}
