package nl.routekaart.eventstore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

/**
 * What happened in one schedule.
 *
 * @param committed who committed, and what
 * @param readers what each reader saw, in its order
 * @param afterwards what a reader sees who comes when all is over
 */
record Seen(Schedule schedule, List<Commit> committed, Map<String, List<String>> readers, List<String> afterwards) {

    /**
     * Events that one writer committed.
     *
     * @param begun when the writer was told to commit, on a count of all such moments
     * @param acknowledged when it heard that it had
     */
    record Commit(List<String> events, long begun, long acknowledged) {}

    /** What may go wrong between a store and its readers. */
    enum Fault {
        LOST,
        DOUBLED,
        REORDERED,
        NEVER_COMMITTED,
        AGAINST_COMMIT_ORDER
    }

    /** One fault, as it is told. */
    record Finding(Fault fault, String text) {}

    static String key(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domain
                ? domain.getAggregateIdentifier() + "/" + domain.getSequenceNumber()
                : event.getIdentifier();
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        readers.forEach((reader, seen) -> compare(reader, seen, findings));
        compare("a reader afterwards", afterwards, findings);
        return findings;
    }

    private void compare(String reader, List<String> seen, List<Finding> findings) {
        Set<String> due = new HashSet<>();
        committed.forEach(commit -> due.addAll(commit.events()));
        Set<String> once = new HashSet<>(seen);
        if (!once.containsAll(due)) {
            due.removeAll(once);
            findings.add(finding(Fault.LOST, reader, due.size() + " committed events never came"));
        }
        if (once.size() < seen.size()) {
            findings.add(finding(Fault.DOUBLED, reader, (seen.size() - once.size()) + " events came twice"));
        }
        Set<String> extra = new HashSet<>(once);
        committed.forEach(commit -> commit.events().forEach(extra::remove));
        if (!extra.isEmpty()) {
            findings.add(finding(Fault.NEVER_COMMITTED, reader, extra.size() + " events came that never were"));
        }
        if (!afterwards.stream()
                .filter(once::contains)
                .toList()
                .equals(seen.stream().distinct().toList())) {
            findings.add(finding(Fault.REORDERED, reader, "saw another order than a reader afterwards"));
        }
        if (contradictsCommits(seen)) {
            findings.add(finding(Fault.AGAINST_COMMIT_ORDER, reader, "saw a later commit before an earlier one"));
        }
    }

    private boolean contradictsCommits(List<String> seen) {
        for (Commit earlier : committed) {
            for (Commit later : committed) {
                if (earlier.acknowledged() < later.begun()
                        && last(seen, earlier.events()) > first(seen, later.events())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int last(List<String> seen, List<String> events) {
        return events.stream().mapToInt(seen::lastIndexOf).max().orElse(-1);
    }

    private static int first(List<String> seen, List<String> events) {
        return events.stream()
                .mapToInt(seen::indexOf)
                .filter(index -> index >= 0)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private Finding finding(Fault fault, String reader, String what) {
        return new Finding(fault, "seed " + schedule.seed() + ": " + reader + " " + what);
    }
}
