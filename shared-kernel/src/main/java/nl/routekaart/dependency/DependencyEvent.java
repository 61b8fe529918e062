package nl.routekaart.dependency;

import java.util.List;
import java.util.Map;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.EventName;
import org.jspecify.annotations.Nullable;

/** What happened to a dependency. */
public sealed interface DependencyEvent extends DomainEvent {

    @EventName(name = "dependency.registered")
    record Registered(
            ItemId needing,
            ItemId needed,
            List<DependencyKind> kinds,
            @Nullable String kindAsStated,
            @Nullable String level,
            @Nullable Long marginMonths,
            boolean mutual,
            @Nullable String evidence)
            implements DependencyEvent {}

    @EventName(name = "dependency.progressed")
    record Progressed(@Nullable String from, String to, Map<String, String> details) implements DependencyEvent {}

    @EventName(name = "dependency.described")
    record Described(@Nullable String evidence, @Nullable Long marginMonths) implements DependencyEvent {}

    @EventName(name = "dependency.corrected")
    record Corrected(long corrects) implements DependencyEvent {}
}
