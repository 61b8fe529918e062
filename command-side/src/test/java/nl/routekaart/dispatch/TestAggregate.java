package nl.routekaart.dispatch;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.routekaart.eventstore.TestEvents;
import nl.routekaart.kernel.Recorded;
import nl.routekaart.message.MetaKey;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A subject that remembers its commands, as ours do. */
@Aggregate(type = "test")
class TestAggregate {

    @AggregateIdentifier
    private @Nullable UUID id;

    private final Map<String, Long> commands = new HashMap<>();
    private long version = -1;

    @CommandHandler(commandName = "test")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(TestCommand command, @MetaDataValue(MetaKey.COMMAND_ID) String commandId, CommandDispatch others)
            throws IOException {
        id = command.subjectId();
        Long before = commands.get(commandId);
        if (before != null) {
            return new Recorded(command.subjectId(), before, true);
        }
        switch (command) {
            case TestCommand.Note note -> note(note.notes());
            case TestCommand.Fail fail -> {
                note(1);
                throw new IOException("fails after applying, " + fail.subjectId());
            }
            case TestCommand.Overtaken overtaken -> {
                overtaken.meanwhile().run();
                note(1);
            }
            case TestCommand.Delegate delegate -> {
                long position = others.send(
                                "test",
                                new TestCommand.Note(delegate.other(), 1),
                                Map.of(MetaKey.COMMAND_ID, UUID.randomUUID().toString()))
                        .join()
                        .position();
                AggregateLifecycle.apply(new TestEvents.Noted("inside it was at " + position));
            }
        }
        return new Recorded(command.subjectId(), version, false);
    }

    private static void note(int notes) {
        for (int i = 0; i < notes; i++) {
            AggregateLifecycle.apply(new TestEvents.Noted("at " + Instant.EPOCH));
        }
    }

    @EventSourcingHandler
    void on(TestEvents event, DomainEventMessage<?> message) {
        id = UUID.fromString(message.getAggregateIdentifier());
        version = message.getSequenceNumber();
        commands.put(String.valueOf(message.getMetaData().get(MetaKey.COMMAND_ID)), version);
    }
}
