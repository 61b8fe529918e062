package nl.routekaart.dispatch;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.routekaart.eventstore.CommandAlreadyRecordedException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends over Axon's command bus. A conflict means that the decision was made on a state that has changed since, so the
 * same command is decided again on the new state: an expected version is then refused as stale with the version of
 * now, a command that was recorded in the meantime answers as a repeat, and anything else simply succeeds.
 */
final class RetryingCommandDispatch implements CommandDispatch {

    private static final Logger LOG = LoggerFactory.getLogger(RetryingCommandDispatch.class);
    private static final int ATTEMPTS = 5;

    private final CommandBus commandBus;

    RetryingCommandDispatch(CommandBus commandBus) {
        this.commandBus = commandBus;
    }

    @Override
    public CompletableFuture<DispatchResult> send(String subjectWord, Object command, Map<String, String> metadata) {
        CompletableFuture<DispatchResult> answer = new CompletableFuture<>();
        attempt(1, subjectWord, command, MetaData.from(metadata), answer);
        return answer;
    }

    private void attempt(
            int number,
            String subjectWord,
            Object command,
            MetaData metadata,
            CompletableFuture<DispatchResult> answer) {
        CommandMessage<Object> message =
                new GenericCommandMessage<>(new GenericMessage<>(command, metadata), subjectWord);
        commandBus.<Object, Object>dispatch(message, (sent, result) -> {
            if (!result.isExceptional()) {
                answer.complete(new DispatchResult(result.getPayload(), position(result)));
            } else if (number < ATTEMPTS && isConflict(result.exceptionResult())) {
                LOG.debug("Deciding {} again after a conflict, attempt {}", subjectWord, number + 1);
                attempt(number + 1, subjectWord, command, metadata, answer);
            } else {
                answer.completeExceptionally(result.exceptionResult());
            }
        });
    }

    private static boolean isConflict(Throwable failure) {
        return failure instanceof ConcurrencyException
                || failure instanceof AggregateStreamCreationException
                || failure instanceof CommandAlreadyRecordedException;
    }

    /** 0 inside another unit of work, where nothing has been committed yet. */
    private static long position(CommandResultMessage<?> result) {
        Object position = result.getMetaData().get(PositionedCommandBus.POSITION);
        return position == null ? 0 : Long.parseLong(position.toString());
    }
}
