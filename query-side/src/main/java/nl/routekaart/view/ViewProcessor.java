package nl.routekaart.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one view up to date: Axon's processor with one segment and the view's own token, which is written in the same
 * transaction as the rows. Whatever goes wrong is thrown on; Axon rolls back and tries again, first after two seconds and
 * waiting longer each time up to a minute.
 */
final class ViewProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(ViewProcessor.class);

    private static final int PAGE = 250;
    private static final int SEGMENT = 0;

    /** How long it is before Axon looks whether there is a view to write: after an error, or when another process has gone. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private static final Duration TELL_AGAIN = Duration.ofMillis(100);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final LiveView live;
    private final Load load;
    private final PooledStreamingEventProcessor processor;
    private final ScheduledExecutorService coordinator;
    private final ScheduledExecutorService worker;
    private final AtomicReference<@Nullable String> failure = new AtomicReference<>();
    private boolean stopped;

    ViewProcessor(
            LiveView live,
            StreamableMessageSource<TrackedEventMessage<?>> events,
            TokenStore tokens,
            TransactionManager transactions,
            Load load) {
        this.live = live;
        this.load = load;
        String name = "view-" + live.name();
        this.coordinator = Worker.restless(name + "-coordinator");
        this.worker = Worker.resting(name + "-worker");
        this.processor = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(new PageInvoker(live.name(), this::take))
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(new ReadableSource(events))
                .initialToken(StreamableMessageSource::createTailToken)
                .tokenStore(new StandingTokens(tokens, live.schema()::position))
                .transactionManager(transactions)
                .coordinatorExecutor(coordinator)
                .workerExecutor(worker)
                .initialSegmentCount(1)
                .tokenClaimInterval(LOOK_AGAIN.toMillis())
                .batchSize(PAGE)
                .build();
    }

    void start() {
        processor.start();
    }

    /**
     * Stops, whatever it was at. Axon forgets a stop that comes while it puts off its next try, and would end only after that,
     * up to a minute later: it is told again until it has ended. A page that takes longer than is waited for is left to the
     * database, which keeps all of it or nothing.
     */
    synchronized void stop() {
        boolean ended = hasEnded();
        stopped = true;
        coordinator.shutdown();
        worker.shutdown();
        if (!ended) {
            LOG.warn("View {} does not stop and is left", live.name());
            coordinator.shutdownNow();
            worker.shutdownNow();
        }
    }

    private boolean hasEnded() {
        long deadline = System.nanoTime() + LONGEST_STOP.toNanos();
        boolean ended = toldToStop();
        while (!ended && System.nanoTime() < deadline) {
            ended = toldToStop();
        }
        return ended;
    }

    /**
     * To be called when the view was replaced: if it stands before what was read already, what follows is read again. Axon
     * could be told to release the segment; but each time that it looks before the page at hand is done it doubles how long it
     * keeps off the segment, up to a minute.
     */
    synchronized void goOn() {
        if (putBack().isPresent() && !stopped && hasEnded()) {
            processor.start();
        }
    }

    /** Why the view lacks what this process has written into it, if it does: somebody put an older one in its place. */
    Optional<String> putBack() {
        long read = read();
        long position = live.schema().position();
        return read > position
                ? Optional.of("The view had come to " + read + " and stands at " + position
                        + ": an older one was put in its place. Rebuild it")
                : Optional.empty();
    }

    /** Up to where this process has written the view; 0 if it does not write it. */
    private long read() {
        EventTrackerStatus status = processor.processingStatus().get(SEGMENT);
        return status == null ? 0 : status.getCurrentPosition().orElse(0);
    }

    /** @return whether it has ended */
    private boolean toldToStop() {
        return processor
                .shutdownAsync()
                .handle((nothing, failure) -> true)
                .completeOnTimeout(false, TELL_AGAIN.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** Why it does not go on, if it does not. */
    Optional<String> failure() {
        return Optional.ofNullable(failure.get())
                .or(() ->
                        processor.isError() ? Optional.of("The events cannot be read; see the log") : Optional.empty());
    }

    private void take(List<TrackedEventMessage<?>> messages) {
        List<ViewEvent> page = new ArrayList<>();
        try {
            for (TrackedEventMessage<?> message : messages) {
                page.add(ViewEvent.of(message, live.reader()));
            }
            load.did(page.size());
            long position = live.write(page);
            CurrentUnitOfWork.get().afterCommit(committed -> {
                failure.set(null);
                live.reached(position);
            });
        } catch (RuntimeException e) {
            if (Blame.isUnreadable(e)) {
                live.writeApart(page);
            }
            failure.set(Blame.reason(e));
            throw e;
        } catch (Error e) {
            failure.set(Blame.reason(e));
            throw new IllegalStateException("Axon's thread would end with it, and neither try again nor stop", e);
        }
    }
}
