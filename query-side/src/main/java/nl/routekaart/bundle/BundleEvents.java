package nl.routekaart.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.routekaart.merkle.EventLeaf;
import nl.routekaart.merkle.EventLine;
import nl.routekaart.message.RawEvents;
import nl.routekaart.message.StoredEvent;

/**
 * Writes events as the lines of a bundle, a page at a time. A bundle is made of a store that somebody tampered with too: what
 * is missing or cannot be read has a line of its own, so that the check says where.
 */
record BundleEvents(RawEvents events, Withholding withholding) {

    private static final int PAGE = 500;

    /** Writes the lines after one position up to and including another. */
    void write(long after, long until, OutputStream out) throws IOException {
        long written = after;
        while (written < until) {
            long pageEnd = Math.min(written + PAGE, until);
            StringBuilder lines = new StringBuilder();
            List<StoredEvent> page = readable(events, written, PAGE);
            int at = 0;
            while (written < pageEnd) {
                written++;
                while (at < page.size() && page.get(at).position() < written) {
                    at++;
                }
                boolean there = at < page.size() && page.get(at).position() == written;
                lines.append(there ? line(page.get(at)) : absent(written)).append('\n');
            }
            out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
    }

    private String line(StoredEvent event) {
        try {
            return withholding.hides(event) ? EventLine.withheld(EventLeaf.hash(event)) : EventLine.of(event);
        } catch (IllegalArgumentException e) {
            return BundleLine.absent(BundleLine.UNREADABLE);
        }
    }

    private String absent(long position) {
        try {
            List<StoredEvent> found = events.page(position - 1, 1);
            boolean there = !found.isEmpty() && found.getFirst().position() == position;
            return there ? line(found.getFirst()) : BundleLine.absent(BundleLine.MISSING);
        } catch (RuntimeException e) {
            return BundleLine.absent(BundleLine.UNREADABLE);
        }
    }

    /** A page of events, without those of which the store holds what is no event. */
    static List<StoredEvent> readable(RawEvents events, long after, int limit) {
        try {
            return events.page(after, limit);
        } catch (RuntimeException whole) {
            List<StoredEvent> single = new ArrayList<>();
            for (long before = after; before < after + limit; before++) {
                try {
                    List<StoredEvent> one = events.page(before, 1);
                    if (!one.isEmpty() && one.getFirst().position() == before + 1) {
                        single.add(one.getFirst());
                    }
                } catch (RuntimeException unreadable) {
                    // its line says so
                }
            }
            return single;
        }
    }
}
