package nl.routekaart.bundle;

import nl.routekaart.fold.Folds;
import nl.routekaart.fold.Stamps;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.UnknownEventException;
import nl.routekaart.statement.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * A line that was read, by itself: what it says, or what is wrong with it.
 *
 * @param position its number
 * @param line the line
 * @param event what it means; absent if it is not shown or cannot be read
 * @param stamp both times of it; absent likewise
 * @param finding what is wrong with it; absent if nothing is
 */
record ReadLine(
        long position,
        BundleLine line,
        @Nullable DomainEvent event,
        @Nullable Stamp stamp,
        @Nullable BundleFinding finding) {

    static ReadLine of(long position, byte[] bytes) {
        BundleLine line = BundleLine.read(position, bytes);
        return switch (line) {
            case BundleLine.Withheld hidden -> new ReadLine(position, line, null, null, null);
            case BundleLine.Absent absent -> {
                BundleFault fault = absent.why().equals(BundleLine.MISSING)
                        ? BundleFault.EVENT_MISSING
                        : BundleFault.EVENT_NOT_READABLE;
                yield new ReadLine(position, line, null, null, BundleFinding.at(fault, position, absent.why()));
            }
            case BundleLine.Shown shown -> shown(position, shown);
        };
    }

    private static ReadLine shown(long position, BundleLine.Shown shown) {
        String name = shown.event().name() + '/' + shown.event().revision();
        try {
            DomainEvent event =
                    Folds.READER.read(shown.event().type(), shown.event().payload());
            Stamp stamp = Stamps.of(
                    shown.event().sequence(),
                    position,
                    shown.event().recordedAt(),
                    shown.event().metadata());
            BundleFinding finding =
                    stamp.effective().first().isAfter(Stamps.day(shown.event().recordedAt()))
                            ? BundleFinding.at(BundleFault.TIME_WRONG, position, name)
                            : null;
            return new ReadLine(position, shown, event, stamp, finding);
        } catch (UnknownEventException e) {
            return new ReadLine(
                    position, shown, null, null, BundleFinding.at(BundleFault.EVENT_UNKNOWN, position, name));
        } catch (RuntimeException e) {
            return new ReadLine(
                    position, shown, null, null, BundleFinding.at(BundleFault.EVENT_NOT_READABLE, position, name));
        }
    }
}
