package nl.routekaart.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.routekaart.kernel.EdtfDate;

/**
 * All that was ever said of one subject, per field, in the order in which it was recorded. Nothing is removed: a
 * correction withdraws a statement from its own position on.
 */
public final class Statements {

    /** A subject of which nothing was said. */
    public static final Statements NONE = new Statements(Collections.emptySortedMap());

    private final SortedMap<String, List<Statement>> byField;

    private Statements(SortedMap<String, List<Statement>> byField) {
        this.byField = byField;
    }

    /** Statements as they were kept elsewhere. */
    public static Statements of(Map<String, List<Statement>> byField) {
        SortedMap<String, List<Statement>> copy = new TreeMap<>();
        byField.forEach((field, statements) -> copy.put(field, List.copyOf(statements)));
        return new Statements(Collections.unmodifiableSortedMap(copy));
    }

    /** These statements and what an event added. */
    public Statements with(List<Assertion> assertions, Stamp stamp) {
        if (assertions.isEmpty()) {
            return this;
        }
        SortedMap<String, List<Statement>> next = new TreeMap<>(byField);
        for (Assertion assertion : assertions) {
            List<Statement> of = new ArrayList<>(next.getOrDefault(assertion.field(), List.of()));
            of.add(new Statement(assertion.value(), stamp.effective(), stamp.sequence(), stamp.position(), null));
            next.put(assertion.field(), Collections.unmodifiableList(of));
        }
        return new Statements(Collections.unmodifiableSortedMap(next));
    }

    /**
     * As {@link #with}, for what follows step upon step in the order of recording: each statement holds at the earliest
     * from when the one that it takes the place of does, however far back it is dated.
     */
    public Statements following(List<Assertion> assertions, Stamp stamp) {
        Statements next = this;
        for (Assertion assertion : assertions) {
            EdtfDate effective = holding(assertion.field(), PointInTime.NOW)
                    .map(Statement::effective)
                    .filter(before ->
                            before.countsFrom().isAfter(stamp.effective().countsFrom()))
                    .orElse(stamp.effective());
            next = next.with(List.of(assertion), new Stamp(stamp.sequence(), stamp.position(), effective));
        }
        return next;
    }

    /** The fields of which the event with this sequence number said something. */
    public Set<String> saidBy(long sequence) {
        Set<String> fields = new TreeSet<>();
        byField.forEach((field, statements) -> {
            if (statements.stream().anyMatch(statement -> statement.sequence() == sequence)) {
                fields.add(field);
            }
        });
        return fields;
    }

    /** These statements without those of the event with this sequence number, from the correction's position on. */
    public Statements withdraw(long sequence, Stamp correction) {
        return withdraw(byField.keySet(), sequence, correction);
    }

    /** As {@link #withdraw(long, Stamp)}, of some fields only. */
    public Statements withdraw(Set<String> fields, long sequence, Stamp correction) {
        Withdrawal withdrawal = new Withdrawal(correction.sequence(), correction.position());
        SortedMap<String, List<Statement>> next = new TreeMap<>();
        byField.forEach((field, statements) -> next.put(
                field,
                !fields.contains(field) || statements.stream().noneMatch(statement -> isOpen(statement, sequence))
                        ? statements
                        : statements.stream()
                                .map(statement ->
                                        isOpen(statement, sequence) ? withdrawn(statement, withdrawal) : statement)
                                .toList()));
        return new Statements(Collections.unmodifiableSortedMap(next));
    }

    private static boolean isOpen(Statement statement, long sequence) {
        return statement.sequence() == sequence && statement.withdrawn() == null;
    }

    private static Statement withdrawn(Statement statement, Withdrawal withdrawal) {
        return new Statement(
                statement.value(), statement.effective(), statement.sequence(), statement.position(), withdrawal);
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    /** How many there are. */
    public int count() {
        return byField.values().stream().mapToInt(List::size).sum();
    }

    /** Every field of which anything was said, with all statements in the order of recording. */
    public SortedMap<String, List<Statement>> byField() {
        return byField;
    }

    /** The statements that events added to earlier ones or withdrew of them, by field; each field and event once. */
    public SortedMap<String, List<Statement>> since(Statements before) {
        SortedMap<String, List<Statement>> since = new TreeMap<>();
        byField.forEach((field, now) -> {
            List<Statement> then = before.byField.getOrDefault(field, List.of());
            if (then != now) {
                List<Statement> changed = new ArrayList<>();
                for (int i = 0; i < now.size(); i++) {
                    Statement statement = now.get(i);
                    if ((i >= then.size() || !statement.equals(then.get(i)))
                            && (i == 0 || now.get(i - 1).sequence() != statement.sequence())) {
                        changed.add(statement);
                    }
                }
                if (!changed.isEmpty()) {
                    since.put(field, changed);
                }
            }
        });
        return since;
    }

    /** The statement that holds at a point, under the rule of design section 4. */
    public Optional<Statement> holding(String field, PointInTime point) {
        return byField.getOrDefault(field, List.of()).stream()
                .filter(statement -> statement.countsAt(point))
                .max(Statement.BY_WEIGHT);
    }

    /** The value of a field at a point; empty when nothing was said, or that it has none. */
    public <T> Optional<T> value(Field<T> field, PointInTime point) {
        return valueOf(field.key(), point);
    }

    /** The value of a keyed field for one key at a point. */
    public <T> Optional<T> value(Field<T> field, String key, PointInTime point) {
        return valueOf(field.key(key), point);
    }

    /** The value of a field now. */
    public <T> Optional<T> value(Field<T> field) {
        return value(field, PointInTime.NOW);
    }

    /** Every key of a keyed field with its value at a point. */
    public <T> SortedMap<String, T> values(Field<T> field, PointInTime point) {
        SortedMap<String, T> values = new TreeMap<>();
        for (String key : byField.keySet()) {
            if (field.covers(key)) {
                this.<T>valueOf(key, point)
                        .ifPresent(
                                value -> values.put(key.substring(field.name().length() + 1), value));
            }
        }
        return values;
    }

    /** Every field that has a value at a point, with the statement that says so. */
    public SortedMap<String, Statement> holding(PointInTime point) {
        SortedMap<String, Statement> holding = new TreeMap<>();
        byField.keySet()
                .forEach(field -> holding(field, point)
                        .filter(statement -> statement.value() != Nothing.NOTHING)
                        .ifPresent(statement -> holding.put(field, statement)));
        return holding;
    }

    /** A field is only ever given values of its own type, by {@link Field#is} and by reading them back by that type. */
    @SuppressWarnings("unchecked")
    private <T> Optional<T> valueOf(String key, PointInTime point) {
        return holding(key, point)
                .map(Statement::value)
                .filter(value -> value != Nothing.NOTHING)
                .map(value -> (T) value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Statements that && byField.equals(that.byField);
    }

    @Override
    public int hashCode() {
        return byField.hashCode();
    }

    @Override
    public String toString() {
        return byField.toString();
    }
}
