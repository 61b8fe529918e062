package nl.routekaart.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import nl.routekaart.eventstore.TestEvents.Noted;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** One writer's commands: each records, or fails in one of the ways in which commands fail. */
final class StormCommands {

    /** What becomes of a command. */
    enum Outcome {
        RECORDED,
        REFUSED,
        REFUSED_LATE,
        CONFLICT,
        SUBJECT_TAKEN,
        REPEATED,
        BAD_ROW
    }

    private static final Outcome[] FAILURES = {
        Outcome.REFUSED,
        Outcome.REFUSED_LATE,
        Outcome.CONFLICT,
        Outcome.SUBJECT_TAKEN,
        Outcome.REPEATED,
        Outcome.BAD_ROW
    };

    private static final String REFUSED = "refused on purpose";

    private final StoreFixture process;
    private final Random random;
    private final boolean storm;
    private final Set<String> acknowledged;
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private UUID command = UUID.randomUUID();
    private UUID subject = UUID.randomUUID();
    private int sequence;

    StormCommands(StoreFixture process, long seed, boolean storm, Set<String> acknowledged) {
        this.process = process;
        this.random = new Random(seed);
        this.storm = storm;
        this.acknowledged = acknowledged;
    }

    static Set<String> acknowledged() {
        return ConcurrentHashMap.newKeySet();
    }

    Map<Outcome, Integer> counts() {
        return counts;
    }

    /** Records that many events, and in a storm lets as many commands fail as succeed. */
    void write(int events) {
        int left = events;
        while (left > 0) {
            int many = Math.min(left, 1 + random.nextInt(3));
            record(many);
            left -= many;
            if (storm) {
                fail(FAILURES[random.nextInt(FAILURES.length)], 1 + random.nextInt(3));
            }
        }
    }

    private void record(int events) {
        if (random.nextInt(8) == 0) {
            subject = UUID.randomUUID();
            sequence = 0;
        }
        command = UUID.randomUUID();
        List<EventMessage<?>> messages = messages(command, subject, sequence, events, "n");
        publish(messages, unitOfWork -> {});
        messages.forEach(message -> acknowledged.add(message.getIdentifier()));
        sequence += events;
        counts.merge(Outcome.RECORDED, 1, Integer::sum);
    }

    private void fail(Outcome outcome, int events) {
        UUID another = UUID.randomUUID();
        switch (outcome) {
            case REFUSED ->
                assertThatThrownBy(() -> process.inUnitOfWork(unitOfWork -> {
                            throw new IllegalStateException(REFUSED);
                        }))
                        .hasMessage(REFUSED);
            case REFUSED_LATE ->
                assertThatThrownBy(() -> publish(
                                messages(another, subject, sequence, events, "late"),
                                unitOfWork -> unitOfWork.onPrepareCommit(appended -> {
                                    throw new IllegalStateException(REFUSED);
                                })))
                        .hasMessage(REFUSED);
            case CONFLICT -> {
                assertThat(sequence).isPositive();
                assertThatThrownBy(() ->
                                publish(messages(another, subject, sequence - 1, events, "second"), unitOfWork -> {}))
                        .isInstanceOfAny(ConcurrencyException.class, AggregateStreamCreationException.class);
            }
            case SUBJECT_TAKEN ->
                assertThatThrownBy(() -> publish(messages(another, subject, 0, events, "again"), unitOfWork -> {}))
                        .isInstanceOf(AggregateStreamCreationException.class);
            case REPEATED ->
                assertThatThrownBy(() ->
                                publish(messages(command, UUID.randomUUID(), 0, events, "repeated"), unitOfWork -> {}))
                        .isInstanceOf(CommandAlreadyRecordedException.class);
            case BAD_ROW ->
                assertThatThrownBy(
                                () -> publish(messages(another, subject, sequence, events, "\u0000"), unitOfWork -> {}))
                        .isInstanceOf(RuntimeException.class);
            case RECORDED -> throw new IllegalArgumentException("That is no failure");
        }
        counts.merge(outcome, 1, Integer::sum);
    }

    private void publish(List<EventMessage<?>> messages, Consumer<UnitOfWork<?>> more) {
        process.inUnitOfWork(unitOfWork -> {
            messages.forEach(process.store::publish);
            more.accept(unitOfWork);
        });
    }

    private static List<EventMessage<?>> messages(UUID command, UUID subject, long first, int events, String text) {
        List<EventMessage<?>> messages = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            messages.add(StoreFixture.message(command, subject, first + i, new Noted(text + i)));
        }
        return messages;
    }
}
