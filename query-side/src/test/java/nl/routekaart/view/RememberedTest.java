package nl.routekaart.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import nl.routekaart.audit.AuditView;
import nl.routekaart.current.CurrentView;
import nl.routekaart.history.HistoryView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A writer that remembers writes what one that reads everything back would have written: also after a page was rolled
 * back, and when another process has written in between. To repeat a failure, put the seed it names in {@link #SEED}.
 */
class RememberedTest {

    private static final int EVENTS = 600;
    private static final int LARGEST_PAGE = 9;
    private static final long SEED = new Random().nextLong();

    private static final ViewHouse HOUSE = new ViewHouse();

    static List<View> views() {
        return List.of(new CurrentView(), new HistoryView(), new AuditView());
    }

    @BeforeAll
    static void happenings() {
        RandomHappenings happenings = new RandomHappenings(SEED, HOUSE.events);
        for (int i = 0; i < EVENTS; i++) {
            happenings.happen();
        }
    }

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @ParameterizedTest
    @MethodSource("views")
    void rollbacksAndOtherWritersChangeNothing(View view) {
        Random random = new Random(SEED + 1);
        ViewSchema ours = ViewSchema.live(view, HOUSE.jdbc);
        ViewWriter one = writer(ours);
        ViewWriter other = writer(ours);
        write(ours, random, () -> switch (random.nextInt(4)) {
            case 0 -> other;
            default -> one;
        });
        ViewSchema plain = ViewSchema.next(view, HOUSE.jdbc);
        write(plain, new Random(SEED + 2), () -> writer(plain));
        assertThat(digest(ours)).as("seed %d", SEED).isEqualTo(digest(plain));
    }

    private static ViewWriter writer(ViewSchema schema) {
        return new ViewWriter(schema, ViewSchema::lockAndEnter, HOUSE.pages());
    }

    /** Page by page, one in five at first in vain. */
    private static void write(ViewSchema schema, Random random, Supplier<ViewWriter> writers) {
        HOUSE.transactions().required().executeWithoutResult(status -> schema.create());
        long position = 0;
        while (position < HOUSE.events.head()) {
            List<ViewEvent> page = HOUSE.pages().after(position, HOUSE.events.head(), 1 + random.nextInt(LARGEST_PAGE));
            ViewWriter writer = writers.get();
            if (random.nextInt(5) == 0) {
                HOUSE.transactions().required().executeWithoutResult(status -> {
                    writer.write(page);
                    status.setRollbackOnly();
                });
            }
            HOUSE.transactions().required().executeWithoutResult(status -> writer.write(page));
            position = page.getLast().position();
        }
    }

    private static String digest(ViewSchema schema) {
        return HOUSE.transactions().snapshot().execute(status -> schema.digest());
    }
}
