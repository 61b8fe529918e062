package nl.routekaart.upkeep;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is read anew at most once a second, so that figures that are asked for together are of one moment. */
final class Momentary<T> implements Supplier<T> {

    private static final long MOMENT = TimeUnit.SECONDS.toNanos(1);

    private final Supplier<T> source;
    private @Nullable T known;
    private long readAt;

    Momentary(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public synchronized T get() {
        T present = known;
        if (present == null || System.nanoTime() - readAt > MOMENT) {
            present = source.get();
            known = present;
            readAt = System.nanoTime();
        }
        return present;
    }
}
