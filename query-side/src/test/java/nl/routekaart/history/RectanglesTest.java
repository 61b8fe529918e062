package nl.routekaart.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.statement.Assertion;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.statement.Stamp;
import nl.routekaart.statement.Statement;
import nl.routekaart.statement.Statements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Made-up histories of one field; a failure names the seed of its history. */
class RectanglesTest {

    private static final String FIELD = "title";
    private static final int HISTORIES = 400;

    /** Few days, so that many are equal, and every kind that has its own place in the order. */
    private static final List<String> DATES = List.of(
            "XXXX",
            "2020",
            "2021-01-01",
            "2021-01-02",
            "2021-01-02",
            "2021",
            "2022-06",
            "../2022",
            "2023-01-01",
            "2022/..");

    @Test
    void atEveryPointTheRectangleAroundItIsTheStatementThatHolds() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            History history = History.random(seed);
            List<Rectangle> rectangles = Rectangles.of(history.statements());
            for (long position = 0; position <= history.last(); position++) {
                for (PointInTime point : points(position)) {
                    assertThat(around(rectangles, point))
                            .as("seed %d, %s", seed, point)
                            .isEqualTo(history.all.holding(FIELD, point).stream()
                                    .map(Statement::sequence)
                                    .toList());
                }
            }
        }
    }

    @Test
    void thereAreAtMostTwoForAStatementAndOneForAWithdrawal() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            List<Statement> statements = History.random(seed).statements();
            long withdrawn = statements.stream()
                    .filter(statement -> statement.withdrawn() != null)
                    .count();
            assertThat(Rectangles.of(statements)).as("seed %d", seed).hasSizeLessThanOrEqualTo((int)
                    (2 * statements.size() + withdrawn));
        }
    }

    @Test
    void whatIsSaidLaterOnlyEndsRectanglesAndAddsNewOnes() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            List<Place> before = List.of();
            for (Statements known : History.random(seed).steps) {
                List<Place> now = Rectangles.of(known.byField().getOrDefault(FIELD, List.of())).stream()
                        .map(Place::of)
                        .toList();
                assertThat(now).as("seed %d", seed).containsAll(before);
                assertThat(now.stream().map(Place::key)).as("seed %d", seed).doesNotHaveDuplicates();
                before = now;
            }
        }
    }

    @Test
    void theTreeFindsExactlyTheIntervalsAroundANumber() {
        Random random = new Random(7);
        for (int i = 0; i < 200_000; i++) {
            int bound = 1 << (1 + random.nextInt(21));
            long from = 1 + random.nextInt(bound);
            long to = random.nextInt(5) == 0 ? Rectangle.FOREVER : from + 1 + random.nextInt(bound);
            long number = switch (random.nextInt(6)) {
                case 0 -> from;
                case 1 -> from - 1;
                case 2 -> to - 1;
                case 3 -> to == Rectangle.FOREVER ? PointInTime.NOW.position() : to;
                default -> random.nextInt(2 * bound);
            };
            assertThat(found(Forks.around(number), Forks.of(from, to), to > number, from <= number))
                    .as("%d in [%d, %d)", number, from, to)
                    .isEqualTo(from <= number && number < to);
        }
    }

    @Test
    void theTreeKnowsDaysThatAreUnknownAndDaysThatNeverCome() {
        List<LocalDate> days = List.of(
                LocalDate.MIN,
                LocalDate.of(0, 1, 1),
                LocalDate.of(1969, 12, 31),
                LocalDate.of(2024, 2, 29),
                LocalDate.of(9999, 12, 31),
                LocalDate.MAX);
        List<LocalDate> asked = List.of(
                LocalDate.of(-1, 1, 1),
                LocalDate.of(0, 1, 1),
                LocalDate.of(2000, 1, 1),
                LocalDate.of(9999, 12, 31),
                LocalDate.of(20_000, 1, 1));
        for (LocalDate from : days) {
            for (LocalDate to : days) {
                for (LocalDate day : asked) {
                    if (from.isBefore(to)) {
                        assertThat(found(Forks.around(day), Forks.of(from, to), to.isAfter(day), !from.isAfter(day)))
                                .as("%s in [%s, %s)", day, from, to)
                                .isEqualTo(!from.isAfter(day) && day.isBefore(to));
                    }
                }
            }
        }
    }

    private static boolean found(Forks forks, long node, boolean endsAfter, boolean beginsBefore) {
        return (forks.upTo().contains(node) && endsAfter) || (forks.above().contains(node) && beginsBefore);
    }

    private static List<PointInTime> points(long position) {
        List<PointInTime> points = new ArrayList<>(List.of(PointInTime.at(position)));
        for (String date : DATES) {
            LocalDate day = EdtfDate.parse(date).countsFrom();
            if (!day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX)) {
                points.add(new PointInTime(position, day.minusDays(1)));
                points.add(new PointInTime(position, day));
            }
        }
        return points;
    }

    private static List<Long> around(List<Rectangle> rectangles, PointInTime point) {
        return rectangles.stream()
                .filter(rectangle -> rectangle.from() <= point.position() && point.position() < rectangle.to())
                .filter(rectangle -> contains(rectangle, point.effectiveOn()))
                .map(rectangle -> rectangle.statement().sequence())
                .toList();
    }

    private static boolean contains(Rectangle rectangle, @Nullable LocalDate day) {
        LocalDate toDay = rectangle.toDay();
        return day == null
                ? toDay == null
                : !rectangle.fromDay().isAfter(day) && (toDay == null || day.isBefore(toDay));
    }

    /** All of a rectangle that a later event leaves as it is. */
    private record Place(long sequence, long from, Optional<LocalDate> toDay) {

        static Place of(Rectangle rectangle) {
            return new Place(
                    rectangle.statement().sequence(), rectangle.from(), Optional.ofNullable(rectangle.toDay()));
        }

        /** What no other rectangle of the field has. */
        List<Long> key() {
            return List.of(sequence, from);
        }
    }

    private record History(Statements all, List<Statements> steps) {

        static History random(int seed) {
            Random random = new Random(seed);
            Statements all = Statements.NONE;
            List<Statements> steps = new ArrayList<>();
            long position = 0;
            int events = 1 + random.nextInt(14);
            for (long sequence = 0; sequence < events; sequence++) {
                position += 1 + random.nextInt(3);
                EdtfDate date = EdtfDate.parse(DATES.get(random.nextInt(DATES.size())));
                Stamp stamp = new Stamp(sequence, position, date);
                all = sequence > 0 && random.nextInt(3) == 0
                        ? all.withdraw(random.nextInt((int) sequence), stamp)
                        : all.with(List.of(new Assertion(FIELD, "value " + sequence)), stamp);
                steps.add(all);
            }
            return new History(all, steps);
        }

        List<Statement> statements() {
            return all.byField().getOrDefault(FIELD, List.of());
        }

        /** A position after everything. */
        long last() {
            return 3L * (steps.size() + 1);
        }
    }
}
