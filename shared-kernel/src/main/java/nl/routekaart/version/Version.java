package nl.routekaart.version;

import java.util.List;
import java.util.Optional;
import nl.routekaart.consent.RouteChange;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.statement.Assertion;
import nl.routekaart.statement.Field;
import nl.routekaart.statement.Stamp;
import nl.routekaart.statement.Statements;

/**
 * A roadmap version, as everything that was said of it.
 *
 * @param statements what was said
 */
public record Version(Statements statements) {

    public static final Field<VersionName> NAME = Field.of(Subject.VERSION, "name", VersionName.class);
    public static final Field<String> REMARK = Field.of(Subject.VERSION, "remark", String.class);

    /** How its sign-offs depart from the route, by the name of the sign-off. */
    public static final Field<RouteChange> ROUTE = Field.keyed(Subject.VERSION, "route", RouteChange.class);

    public static final List<Field<?>> FIELDS = List.of(NAME, REMARK, ROUTE);

    /** A version that has not been frozen yet. */
    public static final Version NONE = new Version(Statements.NONE);

    /** The id of the version of this name: no two versions can have one name. */
    public static VersionId id(VersionName name) {
        return new VersionId(Uuid5.of("version", name.text()));
    }

    /** The one fold of versions. */
    public static Version evolve(Version version, VersionEvent event, Stamp stamp) {
        return new Version(version.statements.with(assertions(event), stamp));
    }

    private static List<Assertion> assertions(VersionEvent event) {
        return switch (event) {
            case VersionEvent.Frozen e ->
                Optional.ofNullable(e.remark())
                        .map(remark -> List.of(NAME.is(e.name()), REMARK.is(remark)))
                        .orElse(List.of(NAME.is(e.name())));
            case VersionEvent.RouteAdapted e -> List.of(ROUTE.is(e.signOff(), e.change()));
        };
    }

    public boolean frozen() {
        return !statements.isEmpty();
    }
}
