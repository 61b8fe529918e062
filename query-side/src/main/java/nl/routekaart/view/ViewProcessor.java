package nl.routekaart.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one view up to date: Axon's processor with one segment and the view's own token, which is written in the same
 * transaction as the rows. Whatever goes wrong is thrown on; Axon rolls back and tries again, waiting longer each time
 * up to a minute.
 */
final class ViewProcessor {

    private static final int PAGE = 250;

    private final LiveView live;
    private final Load load;
    private final PooledStreamingEventProcessor processor;
    private final ScheduledExecutorService coordinator;
    private final ScheduledExecutorService worker;
    private final AtomicReference<@Nullable String> failure = new AtomicReference<>();

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
                .tokenStore(tokens)
                .transactionManager(transactions)
                .coordinatorExecutor(coordinator)
                .workerExecutor(worker)
                .initialSegmentCount(1)
                .batchSize(PAGE)
                .build();
    }

    void start() {
        processor.start();
    }

    void stop() {
        processor.shutDown();
        coordinator.shutdown();
        worker.shutdown();
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
        }
    }
}
