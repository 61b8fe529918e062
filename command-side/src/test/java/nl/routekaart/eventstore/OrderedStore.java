package nl.routekaart.eventstore;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;

/** An event store as the proof of its order sees it: the same writers and the same readers, whichever store it is. */
interface OrderedStore extends AutoCloseable {

    String name();

    /**
     * Writes events and commits them, but not before the gate has been passed.
     *
     * @throws RuntimeException what the gate throws, and then nothing is stored
     */
    void write(Way way, List<DomainEventMessage<?>> events, Runnable gate);

    /** Where a reader begins who is to see only what comes now. */
    TrackingToken head();

    TrackingEventStream open(TrackingToken from);

    /** The subject and sequence of each event that a reader of raw pages finds from here on. */
    PageReader pages(TrackingToken from);

    @Override
    void close();

    /** How a writer writes, and so what it holds while it waits at the gate. */
    enum Way {
        /** A command of this process. */
        COMMAND,
        /** A command of another process on the same database. */
        COMMAND_ELSEWHERE,
        /** Another process that has appended and leaves its transaction open. */
        OPEN_TRANSACTION,
        /** A session of somebody else that writes nothing and holds the lock under which positions are given out. */
        BARE_LOCK
    }

    /** Reads on, a page at a time, for as long as there is one. */
    interface PageReader {

        /** What has come since the last time, as subject and sequence. */
        List<String> more();
    }
}
