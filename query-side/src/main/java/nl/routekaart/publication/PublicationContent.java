package nl.routekaart.publication;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.routekaart.answer.SubjectView;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an edition of a version tells, in no language yet. It follows from what had been recorded at the
 * version's cut, so that it is the same whenever and wherever it is made.
 *
 * @param version the version
 * @param edition for whom
 * @param issue the number of the issue; {@link #PREVIEW} as long as the version has not been published
 * @param renderer by which rules it is told
 * @param prose the roadmap's own text; absent when it has none
 * @param items its items, by id
 * @param dependencies its dependencies, by id
 * @param figures its figures, by id
 * @param names what the parties and items that are told of are called
 * @param changes what changed since the version before; absent when there is none
 * @param signOffs consents, advice, checks and decisions
 * @param reissue what this issue tells otherwise than the one before; absent for a first issue
 * @param leftOut how much this edition does not tell, by ground
 * @param seal what it can be checked by; absent until the version is sealed
 */
public record PublicationContent(
        PublishedVersion version,
        Edition edition,
        int issue,
        Renderer renderer,
        @Nullable Prose prose,
        List<PublishedItem> items,
        List<SubjectView> dependencies,
        List<SubjectView> figures,
        SortedMap<UUID, String> names,
        @Nullable Changes changes,
        List<SignOff> signOffs,
        @Nullable Reissue reissue,
        List<LeftOut> leftOut,
        @Nullable Seal seal) {

    /** Stands in the place of the number of an issue. */
    public static final int PREVIEW = 0;

    public PublicationContent {
        items = List.copyOf(items);
        dependencies = List.copyOf(dependencies);
        figures = List.copyOf(figures);
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
        signOffs = List.copyOf(signOffs);
        leftOut = List.copyOf(leftOut);
    }

    /** The items of one section. */
    public Stream<PublishedItem> in(Section section) {
        return items.stream().filter(item -> Section.of(item.kind()) == section);
    }

    /** Whether nothing is kept from whoever it is for, and nothing was in the issue before. */
    public boolean tellsEverything() {
        return leftOut.isEmpty()
                && (changes == null || changes.untold() == 0)
                && (reissue == null || reissue.changes().isEmpty());
    }

    /** Whether it is of a version that has not been published. */
    public boolean isPreview() {
        return issue == PREVIEW;
    }
}
