package nl.routekaart.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.routekaart.eventstore.TestEvents.Noted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The largest n such that every event up to n was recorded at or before an instant, with a clock that jumps. */
class PositionAtTest {

    private static final long SEED = 20260101;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final StoreFixture fixture = StoreFixture.onNewDatabase();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void isExactWhereTheClockJumpsBackAndForth() {
        Random random = new Random(SEED);
        UUID subject = UUID.randomUUID();
        List<Instant> recorded = new ArrayList<>();
        long offset = 0;
        for (int sequence = 0; sequence < 400; sequence++) {
            offset += random.nextInt(10) == 0 ? random.nextInt(-200, 200) : random.nextInt(0, 5);
            recorded.add(START.plusMillis(offset));
            fixture.appendRaw("test.noted", 1, subject, sequence, recorded.getLast(), "{\"text\":\"a\"}");
        }
        for (long probe = -250; probe < 1500; probe++) {
            Instant instant = START.plusMillis(probe).plusNanos(random.nextInt(0, 1_000_000));
            assertThat(fixture.table.positionAt(instant))
                    .as("seed %s at %s", SEED, instant)
                    .isEqualTo(byHand(recorded, instant));
        }
    }

    @Test
    void answersAtTheEdges() {
        assertThat(fixture.table.positionAt(START)).isZero();
        fixture.appendRaw("test.noted", 1, UUID.randomUUID(), 0, START, "{\"text\":\"a\"}");
        assertThat(fixture.table.positionAt(START.minusMillis(1))).isZero();
        assertThat(fixture.table.positionAt(START)).isEqualTo(1);
        assertThat(fixture.table.positionAt(Instant.MAX)).isEqualTo(1);
        assertThat(fixture.table.positionAt(Instant.MIN)).isZero();
    }

    @Test
    void looksAtNoMoreEventsThanThePositionsCanBeHalved() {
        Noted[] thousand =
                IntStream.range(0, 1000).mapToObj(i -> new Noted("n" + i)).toArray(Noted[]::new);
        fixture.record(UUID.randomUUID(), 0, thousand);
        String plan = String.join(
                "\n",
                fixture.texts("explain (analyze, costs off) "
                        + EventTable.POSITION_AT.replace("?", "timestamptz '2026-01-01T00:00:00.200Z'")));
        Matcher half = Pattern.compile("event_pkey on event.*loops=(\\d+)").matcher(plan);
        assertThat(half.find()).as(plan).isTrue();
        assertThat(Integer.parseInt(half.group(1))).isBetween(1, 10);
    }

    private static long byHand(List<Instant> recorded, Instant instant) {
        int n = 0;
        while (n < recorded.size() && !recorded.get(n).isAfter(instant)) {
            n++;
        }
        return n;
    }
}
