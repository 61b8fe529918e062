package nl.routekaart.benchmarks.code;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.routekaart.benchmarks.product.MadeUp;
import nl.routekaart.fold.Folds;
import nl.routekaart.fold.Stamps;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.EventJson;
import nl.routekaart.message.RecordedEvent;
import nl.routekaart.message.StoredEvent;
import nl.routekaart.statement.Statements;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What every event goes through, timed by JMH over the events of made-up subjects. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EventCode {

    private static final int EVENTS = 1000;

    private final List<StoredEvent> stored = MadeUp.of(EVENTS).next(EVENTS);
    private final List<RecordedEvent> recorded =
            stored.stream().map(Folds.READER::read).toList();

    /** From the text of a payload to an event. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void decode(Blackhole hole) {
        for (StoredEvent event : stored) {
            hole.consume(Folds.READER.read(event));
        }
    }

    /** From an event and its metadata to the texts that are stored. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void encode(Blackhole hole) {
        for (RecordedEvent event : recorded) {
            hole.consume(Folds.READER.write(event.event()));
            hole.consume(EventJson.mapper().writeValueAsString(event.stored().metadata()));
        }
    }

    /** From what was said of a subject and an event to what is said now. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void fold(Blackhole hole) {
        Map<UUID, Statements> said = new HashMap<>();
        for (RecordedEvent event : recorded) {
            StoredEvent where = event.stored();
            DomainEvent what = event.event();
            said.put(
                    where.subjectId(),
                    Folds.evolve(
                            said.getOrDefault(where.subjectId(), Statements.NONE),
                            what,
                            Stamps.of(where.sequence(), where.position(), where.recordedAt(), where.metadata())));
        }
        hole.consume(said);
    }
}
