package nl.routekaart.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.routekaart.fold.Folds;
import nl.routekaart.message.EventType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * A filter as a question for positions. One of its parts drives, and the others are asked of each row. Where several could
 * drive, the rarest does: the one whose next few rows reach farthest. Where words are asked for, which rows few have, the
 * server chooses the way.
 */
final class AuditSql {

    /** So many rows tell how rare something is. */
    private static final int PROBE = 100;

    /**
     * A part of the filter.
     *
     * @param condition as it is asked of a row
     * @param driver as it leads to its rows; absent if nothing does
     */
    private record Part(Question condition, @Nullable Driver driver) {}

    private final List<Part> parts = new ArrayList<>();
    private final Question always;

    AuditSql(AuditFilter filter, Secrecy secrecy) {
        UUID subjectId = filter.subjectId();
        String command = filter.commandId() == null ? null : filter.commandId().toString();
        boolean words = filter.q() != null && !filter.q().isBlank();
        if (command != null) {
            part(
                    Conditions.is("command_id", command),
                    Members.having("command_id", command).in(Members.Way.ALL));
        }
        if (subjectId != null) {
            part(Conditions.is("subject_id", subjectId), Members.having("subject_id", subjectId));
        }
        for (Set<UUID> ids : filter.touching()) {
            part(Conditions.touching(ids), Members.touching(ids));
        }
        if (filter.party() != null) {
            part(Conditions.acting(filter.party()), Members.acting(filter.party()));
        }
        if (filter.actor() != null) {
            part(Conditions.is("actor", filter.actor()), Members.having("actor", filter.actor()));
        }
        if (!filter.names().isEmpty()) {
            part(Conditions.named(filter.names()), Members.having("name", filter.names()));
        }
        days(filter.effectiveFrom(), filter.effectiveUntil(), words);
        if (filter.subject() != null) {
            String word = filter.subject().word();
            part(
                    Conditions.is("subject", word),
                    parts.isEmpty() && !words ? Members.having("name", names(word)) : null);
        }
        Question open = filter.asksContent() ? KeptBack.of(secrecy, words).question() : Question.NOTHING;
        always = filter.q() != null && words ? Conditions.words(filter.q()).and(open) : open;
        if (words) {
            free();
        }
    }

    private void part(Question condition, @Nullable Driver driver) {
        parts.add(new Part(condition, driver));
    }

    private void days(@Nullable LocalDate from, @Nullable LocalDate until, boolean words) {
        if (from != null || until != null) {
            Days days = new Days(from, until);
            part(Conditions.within(days), words ? null : days);
        }
    }

    /** The names of everything that can happen to what is of this kind. */
    private static List<String> names(String subject) {
        return Folds.CATALOGUE.types().stream()
                .map(EventType::name)
                .filter(name -> name.startsWith(subject + '.'))
                .distinct()
                .toList();
    }

    /** Lets the server choose: the first part that can drive may, together with the words. */
    private void free() {
        boolean first = true;
        for (int number = 0; number < parts.size(); number++) {
            Part part = parts.get(number);
            Driver driver = part.driver() instanceof Members members && first ? members.in(Members.Way.FREE) : null;
            first = first && driver == null;
            parts.set(number, new Part(part.condition(), driver));
        }
    }

    /** What could drive. */
    List<Driver> drivers() {
        return parts.stream()
                .<Driver>mapMulti((part, each) -> {
                    if (part.driver() != null) {
                        each.accept(part.driver());
                    }
                })
                .toList();
    }

    /** The rarest of what could drive; everything if nothing could. */
    Driver rarest(Stretch stretch, JdbcOperations jdbc) {
        List<Driver> drivers = drivers();
        if (drivers.size() < 2) {
            return drivers.isEmpty() ? Members.ALL : drivers.getFirst();
        }
        Driver rarest = drivers.getFirst();
        long reach = stretch.newestFirst() ? Long.MAX_VALUE : 0;
        for (Driver driver : drivers) {
            Question probe = driver.positions(stretch, Question.NOTHING, PROBE);
            List<Long> found = jdbc.query(
                    probe.sql(),
                    (row, number) -> row.getLong(1),
                    probe.parameters().toArray());
            if (found.size() < PROBE) {
                return driver;
            }
            if (stretch.farther(found.getLast(), reach)) {
                reach = found.getLast();
                rarest = driver;
            }
        }
        return rarest;
    }

    /** The question for so many positions of a stretch. */
    Question positions(Driver driver, Stretch stretch, int limit) {
        Question others = Question.NOTHING;
        for (Part part : parts) {
            if (!driver.equals(part.driver())) {
                others = others.and(part.condition());
            }
        }
        return driver.positions(stretch, others.and(always), limit);
    }
}
