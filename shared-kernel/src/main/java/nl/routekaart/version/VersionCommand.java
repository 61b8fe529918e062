package nl.routekaart.version;

import java.util.UUID;
import nl.routekaart.kernel.Action;
import nl.routekaart.kernel.SubjectCommand;
import nl.routekaart.kernel.VersionId;
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
}
