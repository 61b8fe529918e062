package nl.routekaart.view;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import nl.routekaart.message.EventReader;
import nl.routekaart.message.RawEvents;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;

/** All views of this process: they are made ready and kept up to date from start to stop. */
public final class Views implements SmartLifecycle, ViewPositions {

    /** A view that did not move for so long while there are events is not on its way to them: no page takes longer. */
    private static final Duration STANDS_STILL = Duration.ofSeconds(20);

    private final Map<String, Running> views = new LinkedHashMap<>();
    private final JdbcOperations jdbc;
    private final Transactions transactions;
    private final EventPages events;
    private final GivenUp givenUp;
    private final Load load = new Load(System::nanoTime);
    private final boolean follow;
    private volatile boolean running;

    /**
     * @param follow whether this process writes the views as events come; otherwise another one does, or nobody
     * @param raw the events as stored
     * @param source the same events as they come
     * @param tokens keeps how far each processor is, in the database of the views
     */
    public Views(
            Collection<? extends View> all,
            boolean follow,
            RawEvents raw,
            EventReader reader,
            StreamableMessageSource<TrackedEventMessage<?>> source,
            TokenStore tokens,
            TransactionManager axonTransactions,
            PlatformTransactionManager springTransactions,
            JdbcOperations jdbc) {
        this.follow = follow;
        this.jdbc = jdbc;
        this.transactions = Transactions.of(springTransactions);
        this.events = new EventPages(raw, reader);
        this.givenUp = new GivenUp(events);
        for (View view : all) {
            LiveView live = new LiveView(view, jdbc, transactions, events);
            views.put(view.name(), new Running(live, new ViewProcessor(live, source, tokens, axonTransactions, load)));
        }
    }

    /** Before the web server, so that nobody asks a view that is not there. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        rebuilding(views.values()).prepare();
        if (follow) {
            views.values().forEach(view -> view.processor().start());
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        views.values().forEach(view -> view.processor().stop());
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** As {@link #rebuild(Collection)}, for one view. */
    public Rebuilt rebuild(String name) {
        return rebuild(List.of(name)).getFirst();
    }

    /**
     * Builds views anew beside the live ones, in one pass over the events, and switches. This takes as long as reading
     * all events does; {@link #statuses} says how far it is.
     *
     * @throws IllegalArgumentException if there is no such view
     * @throws BeingBuiltException if one of them is being built or compared now, by whatever process
     */
    public List<Rebuilt> rebuild(Collection<String> names) {
        return rebuild(names, rebuilt -> {});
    }

    /**
     * As {@link #rebuild(Collection)}.
     *
     * @param told hears of each view in the very transaction that switches, and may write in it
     */
    public List<Rebuilt> rebuild(Collection<String> names, Consumer<Rebuilt> told) {
        List<Running> some = running(names);
        long due = some.stream().mapToLong(this::due).min().orElse(0);
        List<Rebuilt> rebuilt = rebuilding(some).run(due, told);
        some.forEach(view -> {
            view.live().replaced();
            view.processor().goOn();
        });
        return rebuilt;
    }

    /**
     * Folds the events of a view beside it and compares, in as much time as a rebuild takes; the view stays as it is.
     *
     * @param at the position at which it is compared; absent: where it stands
     * @throws IllegalArgumentException if there is no such view, or it has nothing to compare at that position
     * @throws BeingBuiltException as {@link #rebuild(Collection)}
     */
    public Compared compare(String name, @Nullable Long at) {
        if (at != null
                && (!keepsPast(name)
                        || at < 0
                        || at > view(name).live().schema().position())) {
            throw new IllegalArgumentException("View " + name + " cannot be compared at " + at);
        }
        long due = at == null ? due(view(name)) : 0;
        return rebuilding(running(List.of(name))).compare(at, due).getFirst();
    }

    /**
     * Up to where a view has to have come: to the last event that there is now. It is waited for as long as it moves; one
     * that says why it does not go on need not.
     */
    private long due(Running view) {
        if (view.processor().failure().isPresent()) {
            return 0;
        }
        long head = events.head();
        if (view.processor().putBack().isPresent()) {
            return head;
        }
        long before = -1;
        long position = view.live().schema().position();
        while (position < head && position > before) {
            before = position;
            view.live().reached().await(head, STANDS_STILL.toNanos());
            position = view.live().schema().position();
        }
        return head;
    }

    /** Whether a view can be compared at a past position. */
    public boolean keepsPast(String name) {
        return !view(name).live().view().past().isEmpty();
    }

    /** Whether a view is being built or compared now, by whatever process. */
    public boolean isBeingBuilt(String name) {
        return rebuilding(running(List.of(name))).isUnderWay();
    }

    private List<Running> running(Collection<String> names) {
        return names.stream().map(this::view).toList();
    }

    /**
     * Takes in a parked subject anew, from its events.
     *
     * @return whether it was parked
     * @throws StillFailsException if its events fail again; it stays parked
     */
    public boolean retry(String name, UUID subjectId) {
        return view(name).live().retry(subjectId);
    }

    /** Says that somebody was answered: while there are many, a rebuild holds back. */
    void answered() {
        load.did(1);
    }

    /** The names of all views. */
    public Set<String> names() {
        return Collections.unmodifiableSet(views.keySet());
    }

    /** How each view is. */
    public List<ViewStatus> statuses() {
        return views.values().stream().map(this::status).toList();
    }

    /** How a view is. */
    public ViewStatus status(String name) {
        return status(view(name));
    }

    private ViewStatus status(Running view) {
        Optional<String> putBack = view.processor().putBack();
        Stand stand = view.live().schema().stand();
        long position = stand.position();
        long head = events.head();
        return new ViewStatus(
                view.live().name(),
                position,
                Math.max(0, head - position),
                head > position ? events.recordedAfter(position).orElse(null) : null,
                events.otherThan(stand)
                        .or(() -> putBack)
                        .or(view.processor()::failure)
                        .orElse(null),
                givenUp.among(view.live().name(), view.live().schema().parked()),
                view.live().rebuilding());
    }

    @Override
    public SortedMap<String, Long> all() {
        SortedMap<String, Long> all = new TreeMap<>();
        views.forEach((name, view) -> all.put(name, view.live().schema().position()));
        return all;
    }

    @Override
    public boolean await(String view, long position, Duration timeout) {
        return view(view).live().reached().await(position, timeout.toNanos());
    }

    @Override
    public boolean await(long position, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        return views.keySet().stream()
                .allMatch(name -> await(name, position, Duration.ofNanos(Math.max(0, deadline - System.nanoTime()))));
    }

    private Rebuild rebuilding(Collection<Running> some) {
        List<Building> buildings = some.stream()
                .map(view -> new Building(view.live(), jdbc, transactions, events))
                .toList();
        return new Rebuild(buildings, transactions, events, new Pace(load::isBusy));
    }

    private Running view(String name) {
        return Optional.ofNullable(views.get(name))
                .orElseThrow(() -> new IllegalArgumentException("There is no view " + name));
    }

    private record Running(LiveView live, ViewProcessor processor) {}
}
