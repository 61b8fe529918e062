package nl.routekaart.dispatch;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import nl.routekaart.eventstore.LastPosition;
import nl.routekaart.eventstore.Positions;
import nl.routekaart.message.MetaKey;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.jspecify.annotations.Nullable;

/**
 * The local command bus. Every exception rolls back, and after commit the result gets the position of the command's
 * last event in its metadata, as a decimal number under {@link #POSITION}.
 *
 * <p>A command that recorded nothing gets the position that its {@code commandId} was once recorded at, else the head.
 * A command inside another unit of work gets none: what it recorded is not committed yet.
 */
public final class PositionedCommandBus extends SimpleCommandBus {

    /** Key in the metadata of a result. */
    public static final String POSITION = "position";

    private final Positions positions;

    /** A builder with what must not be forgotten; take the rest from Axon's. */
    public static Builder rollingBack(Positions positions) {
        Builder builder = new Builder(positions);
        // A command that waits for its commit holds no database connection.
        builder.transactionManager(NoTransactionManager.INSTANCE);
        builder.rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE);
        return builder;
    }

    private PositionedCommandBus(Builder builder) {
        super(builder);
        this.positions = builder.positions;
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        if (CurrentUnitOfWork.isStarted()) {
            super.handle(command, handler, callback);
            return;
        }
        Recording recording = new Recording();
        super.<C, R>handle(
                command,
                message -> {
                    recording.last = LastPosition.of(CurrentUnitOfWork.get());
                    return handler.handle(message);
                },
                (sent, result) -> callback.onResult(sent, withPosition(sent, result, recording.last)));
    }

    private static final class Recording {
        private @Nullable LastPosition last;
    }

    private <R> CommandResultMessage<R> withPosition(
            CommandMessage<?> command, CommandResultMessage<? extends R> result, @Nullable LastPosition last) {
        @SuppressWarnings("unchecked") // a result is only read
        CommandResultMessage<R> plain = (CommandResultMessage<R>) result;
        if (result.isExceptional()) {
            return plain;
        }
        OptionalLong committed = last == null ? OptionalLong.empty() : last.committed();
        long position = committed.isPresent() ? committed.getAsLong() : lookUp(command);
        return plain.andMetaData(Map.of(POSITION, Long.toString(position)));
    }

    private long lookUp(CommandMessage<?> command) {
        return commandId(command)
                .map(positions::ofCommand)
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .orElseGet(positions::head);
    }

    private static Optional<UUID> commandId(CommandMessage<?> command) {
        return Optional.ofNullable((String) command.getMetaData().get(MetaKey.COMMAND_ID))
                .map(UUID::fromString);
    }

    /** Adds to Axon's builder where positions are looked up. */
    public static final class Builder extends SimpleCommandBus.Builder {

        private final Positions positions;

        private Builder(Positions positions) {
            this.positions = positions;
        }

        @Override
        public PositionedCommandBus build() {
            return new PositionedCommandBus(this);
        }
    }
}
