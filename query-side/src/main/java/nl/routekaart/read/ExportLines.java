package nl.routekaart.read;

import java.io.IOException;
import nl.routekaart.audit.AuditFilter;
import nl.routekaart.telling.Line;
import nl.routekaart.telling.Trail;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one export, read and sent a part at a time. Each part is a question of its own, so that a reader who is slow,
 * or no longer there, holds neither a connection to the database nor what the database must keep for it.
 */
final class ExportLines {

    private static final int PART = 500;

    private final Trail trail;
    private final AuditFilter filter;
    private final long after;
    private final long upTo;
    private long sentUpTo;

    ExportLines(Trail trail, AuditFilter filter, long after, long upTo) {
        this.trail = trail;
        this.filter = filter;
        this.after = after;
        this.upTo = upTo;
        this.sentUpTo = after;
    }

    /** The last position that was handed to the connection. */
    long sentUpTo() {
        return sentUpTo;
    }

    /**
     * Writes them, and the last line.
     *
     * @param limit at most so many
     * @param recorded the position from which on the trail tells of this export
     */
    void write(ExportWriter out, long limit, long recorded) throws IOException {
        long written = 0;
        long illegible = 0;
        Long next = after;
        while (next != null && written < limit) {
            Trail.Part part = trail.onwards(filter, next, upTo, (int) Math.min(PART, limit - written));
            for (Line line : part.lines()) {
                out.entry(AuditJson.of(line));
                illegible += line.entry().illegible() ? 1 : 0;
            }
            out.flush();
            written += part.lines().size();
            next = part.next();
            sentUpTo = sent(part, next);
        }
        out.end(new ExportEnd(written, after, upTo, next, illegible == 0 ? null : illegible, recorded));
    }

    private long sent(Trail.Part part, @Nullable Long next) {
        if (next != null) {
            return next;
        }
        return part.lines().isEmpty()
                ? sentUpTo
                : part.lines().getLast().entry().event().position();
    }
}
