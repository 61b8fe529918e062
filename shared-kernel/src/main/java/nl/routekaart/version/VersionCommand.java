package nl.routekaart.version;

import java.util.UUID;
import nl.routekaart.consent.Nature;
import nl.routekaart.kernel.Action;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.SubjectCommand;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.party.PartyKind;
import org.jspecify.annotations.Nullable;

/** What can be asked of a roadmap version. */
public sealed interface VersionCommand extends SubjectCommand {

    VersionId id();

    @Override
    default UUID subjectId() {
        return id().value();
    }

    /**
     * Freezes the roadmap as it is recorded now.
     *
     * @param remark what readers must know of this version, such as that it was reconstructed
     */
    @Action("freeze")
    record Freeze(VersionId id, VersionName name, @Nullable String remark) implements VersionCommand {}

    /**
     * Departs from the route of sign-offs that a roadmap has; with a reason.
     *
     * @param signOff the name of the sign-off
     * @param needed whether it is needed here; if not, it is dropped
     * @param by the kind of party that is asked, of one that is put in
     * @param party the very party that is asked
     * @param nature what is asked, of one that is put in
     */
    @Action(value = "adapt-route", resource = "route-changes")
    record AdaptRoute(
            VersionId id,
            String signOff,
            boolean needed,
            @Nullable PartyKind by,
            @Nullable PartyId party,
            @Nullable Nature nature)
            implements VersionCommand {}
}
