package nl.routekaart.dependency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.routekaart.item.Progress;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.statement.Assertion;
import nl.routekaart.statement.Field;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.statement.Stamp;
import nl.routekaart.statement.Statements;
import org.jspecify.annotations.Nullable;

/**
 * A dependency, as everything that was said of it.
 *
 * @param statements what was said
 */
public record Dependency(Statements statements) {

    public static final Field<ItemId> NEEDING = Field.of(Subject.DEPENDENCY, "needing", ItemId.class);
    public static final Field<ItemId> NEEDED = Field.of(Subject.DEPENDENCY, "needed", ItemId.class);
    public static final Field<List<DependencyKind>> KINDS =
            Field.listOf(Subject.DEPENDENCY, "kinds", DependencyKind.class);
    public static final Field<String> KIND_AS_STATED = Field.of(Subject.DEPENDENCY, "kindAsStated", String.class);
    public static final Field<String> LEVEL = Field.of(Subject.DEPENDENCY, "level", String.class);
    public static final Field<Long> MARGIN_MONTHS = Field.of(Subject.DEPENDENCY, "marginMonths", Long.class);
    public static final Field<Boolean> MUTUAL = Field.of(Subject.DEPENDENCY, "mutual", Boolean.class);
    public static final Field<String> EVIDENCE = Field.of(Subject.DEPENDENCY, "evidence", String.class);
    public static final Field<Progress> PROGRESS = Field.of(Subject.DEPENDENCY, "progress", Progress.class);

    public static final List<Field<?>> FIELDS =
            List.of(NEEDING, NEEDED, KINDS, KIND_AS_STATED, LEVEL, MARGIN_MONTHS, MUTUAL, EVIDENCE, PROGRESS);

    /** A dependency of which nothing was said yet. */
    public static final Dependency NONE = new Dependency(Statements.NONE);

    /** The one fold of dependencies. */
    public static Dependency evolve(Dependency dependency, DependencyEvent event, Stamp stamp) {
        if (event instanceof DependencyEvent.Corrected corrected) {
            return new Dependency(dependency.statements.withdraw(corrected.corrects(), stamp));
        }
        return new Dependency(dependency.statements.with(assertions(event), stamp));
    }

    private static List<Assertion> assertions(DependencyEvent event) {
        return switch (event) {
            case DependencyEvent.Registered e -> registered(e);
            case DependencyEvent.Progressed e -> List.of(PROGRESS.is(new Progress(e.to(), null, e.details())));
            case DependencyEvent.Described e -> described(e.evidence(), e.marginMonths());
            case DependencyEvent.Corrected e -> List.of();
        };
    }

    private static List<Assertion> registered(DependencyEvent.Registered e) {
        List<Assertion> said = new ArrayList<>();
        said.add(NEEDING.is(e.needing()));
        said.add(NEEDED.is(e.needed()));
        said.add(KINDS.is(e.kinds()));
        said.add(MUTUAL.is(e.mutual()));
        Optional.ofNullable(e.kindAsStated()).map(KIND_AS_STATED::is).ifPresent(said::add);
        Optional.ofNullable(e.level()).map(LEVEL::is).ifPresent(said::add);
        said.addAll(described(e.evidence(), e.marginMonths()));
        return said;
    }

    private static List<Assertion> described(@Nullable String evidence, @Nullable Long marginMonths) {
        List<Assertion> said = new ArrayList<>();
        Optional.ofNullable(evidence).map(EVIDENCE::is).ifPresent(said::add);
        Optional.ofNullable(marginMonths).map(MARGIN_MONTHS::is).ifPresent(said::add);
        return said;
    }

    public boolean exists() {
        return !statements.isEmpty();
    }

    public Optional<ItemId> needing() {
        return statements.value(NEEDING);
    }

    public Optional<ItemId> needed() {
        return statements.value(NEEDED);
    }

    public Optional<Progress> progress(PointInTime point) {
        return statements.value(PROGRESS, point);
    }
}
