package nl.routekaart.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.disclosure.Withholding;
import nl.routekaart.history.Difference;
import nl.routekaart.history.HistoryQueries;
import nl.routekaart.item.Item;
import nl.routekaart.kernel.Subject;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.versions.VersionQueries;
import nl.routekaart.versions.VersionView;
import org.jspecify.annotations.Nullable;

/** Reads in what a version differs from the one before, as far as the edition tells of it. */
record ChangesReader(HistoryQueries history, VersionQueries versions) {

    /**
     * What changed; absent when there is no version before.
     *
     * @param items everything inside the version
     * @param dependencies those that are told of
     * @param left reads what left since the version before
     */
    @Nullable
    Changes read(
            PublishedVersion version,
            Redaction redaction,
            List<SubjectView> items,
            List<SubjectView> dependencies,
            Function<PublishedVersion, LeavingReader.Left> left) {
        VersionView before = versions.cuts().stream()
                .filter(other -> other.cut() < version.cut() && !other.id().equals(version.id()))
                .max(Comparator.comparing(VersionView::cut))
                .orElse(null);
        if (before == null) {
            return null;
        }
        Withholding withholding = redaction.withholding();
        Set<UUID> inside = items.stream().map(SubjectView::id).collect(Collectors.toSet());
        Set<UUID> toldDependencies = dependencies.stream().map(SubjectView::id).collect(Collectors.toSet());
        List<Difference> differences = new ArrayList<>();
        for (Subject subject : List.of(Subject.ITEM, Subject.DEPENDENCY, Subject.FIGURE)) {
            history.differences(PointInTime.at(before.cut()), PointInTime.at(version.cut()), subject).stream()
                    .filter(difference -> switch (subject) {
                        case ITEM ->
                            inside.contains(difference.id())
                                    && !withholding.hides(difference.id(), difference.field())
                                    && (withholding == Withholding.NONE || !Item.DISCLOSURE.covers(difference.field()));
                        case DEPENDENCY -> toldDependencies.contains(difference.id());
                        case FIGURE, PARTY, CABINET, VERSION, DOCUMENT, CONSENT, INSTALLATION -> true;
                    })
                    .map(redaction::of)
                    .forEach(differences::add);
        }
        differences.sort(Comparator.comparing(Difference::kind));
        LeavingReader.Left gone = left.apply(PublishedVersion.of(before));
        return new Changes(before.name(), differences, gone.told(), gone.untold());
    }
}
