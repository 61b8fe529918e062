package nl.routekaart.telling;

import nl.routekaart.dependency.DependencyEvent;
import nl.routekaart.dependency.DependencyLifeCycle;
import org.jspecify.annotations.Nullable;

/** Tells what happened to a dependency. */
final class DependencyTelling {

    private DependencyTelling() {}

    static Told of(DependencyEvent event, Speech speech) {
        return switch (event) {
            case DependencyEvent.Registered e ->
                Told.by("dependency.registered")
                        .with("needing", speech.quoted(e.needing().value()))
                        .with("needed", speech.quoted(e.needed().value()))
                        .with("kinds", speech.words(e.kinds()))
                        .with("stated", e.kindAsStated())
                        .with("level", e.level())
                        .with("margin", margin(e.marginMonths()))
                        .with("mutual", e.mutual() ? speech.say("mutual") : null)
                        .with("evidence", e.evidence());
            case DependencyEvent.Progressed e ->
                Progresses.step(
                        "dependency.progressed", e.from(), e.to(), e.details(), DependencyLifeCycle.TABLE, speech);
            case DependencyEvent.Described e ->
                Told.by("dependency.described").with("evidence", e.evidence()).with("margin", margin(e.marginMonths()));
            case DependencyEvent.Corrected e -> Told.by("corrected");
        };
    }

    private static @Nullable String margin(@Nullable Long months) {
        return months == null ? null : Long.toString(months);
    }
}
