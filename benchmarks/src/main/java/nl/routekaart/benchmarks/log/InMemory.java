package nl.routekaart.benchmarks.log;

import java.util.List;
import nl.routekaart.benchmarks.product.MadeUp;
import nl.routekaart.merkle.EventLeaf;
import nl.routekaart.merkle.Frontier;
import nl.routekaart.merkle.Hash;
import nl.routekaart.message.StoredEvent;

/**
 * Events that lie in memory.
 *
 * @param events the events
 * @param contents what their leaves are made of
 * @param root the root over those
 */
record InMemory(List<StoredEvent> events, List<byte[]> contents, Hash root) {

    static InMemory of(int count) {
        List<StoredEvent> events = MadeUp.of(count).next(count);
        List<byte[]> contents = events.stream().map(EventLeaf::content).toList();
        return new InMemory(
                events, contents, root(contents.stream().map(Hash::leaf).toList()));
    }

    /** Leaves a second from events to the root, on all cores. */
    double leaves() {
        long started = System.nanoTime();
        Hash found = root(events.parallelStream().map(EventLeaf::hash).toList());
        double rate = events.size() * 1e9 / (System.nanoTime() - started);
        if (!found.equals(root)) {
            throw new IllegalStateException("Another root: " + found);
        }
        return rate;
    }

    /** Contents a second, each with its digest, on all cores. */
    double digests() {
        long started = System.nanoTime();
        List<Hash> hashes = contents.parallelStream().map(Hash::leaf).toList();
        double rate = hashes.size() * 1e9 / (System.nanoTime() - started);
        if (!root(hashes).equals(root)) {
            throw new IllegalStateException("Another root");
        }
        return rate;
    }

    private static Hash root(List<Hash> leaves) {
        Frontier frontier = new Frontier();
        leaves.forEach(frontier::add);
        return frontier.root();
    }
}
