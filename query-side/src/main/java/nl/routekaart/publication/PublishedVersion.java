package nl.routekaart.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.routekaart.fold.Stamps;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.versions.VersionView;
import org.jspecify.annotations.Nullable;

/**
 * The version that is published.
 *
 * @param id which
 * @param name its name
 * @param cut the last position inside it
 * @param frozenOn when it was frozen
 * @param recordedAt when that was recorded: the only moment that a publication knows of
 * @param remark what readers must know of it
 */
public record PublishedVersion(
        UUID id,
        String name,
        long cut,
        EdtfDate frozenOn,
        Instant recordedAt,
        @Nullable String remark) {

    /** As the register knows it. */
    public static PublishedVersion of(VersionView version) {
        return new PublishedVersion(
                version.id(),
                version.name(),
                version.cut(),
                EdtfDate.parse(version.frozen().effective()),
                version.frozen().recordedAt(),
                version.remark());
    }

    /** The day at which the version looks at the world. */
    public LocalDate day() {
        LocalDate last = frozenOn.last();
        return last.equals(LocalDate.MIN) || last.equals(LocalDate.MAX) ? Stamps.day(recordedAt) : last;
    }
}
