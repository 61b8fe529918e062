package nl.routekaart.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routekaart.answer.Agreed;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.Page;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.dependency.Dependency;
import nl.routekaart.disclosure.Withholding;
import nl.routekaart.figure.Figure;
import nl.routekaart.history.Difference;
import nl.routekaart.history.HistoryQueries;
import nl.routekaart.history.StatementView;
import nl.routekaart.item.Disclosure;
import nl.routekaart.item.Item;
import nl.routekaart.kernel.Subject;
import nl.routekaart.party.Party;
import nl.routekaart.rule.Category;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import nl.routekaart.statement.Field;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.versions.VersionQueries;
import nl.routekaart.versions.VersionView;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads what an edition of a version contains from the history, at the version's cut. */
@Component
public class PublicationReader {

    /** The view could not take in something that was recorded before the cut. */
    public static final Rule NOT_COMPLETE = new Rule("publication-not-complete", Category.BUSY);

    private static final List<Field<?>> NAMING_ITEMS = List.of(Item.SPLIT_INTO, Item.MERGED_INTO, Item.REPLACED_BY);

    private final HistoryQueries history;
    private final VersionQueries versions;
    private final PublicationParts parts;

    @Autowired
    PublicationReader(HistoryQueries history, VersionQueries versions, ObjectProvider<PublicationParts> parts) {
        this(history, versions, parts.getIfAvailable(() -> PublicationParts.NONE));
    }

    public PublicationReader(HistoryQueries history, VersionQueries versions, PublicationParts parts) {
        this.history = history;
        this.versions = versions;
        this.parts = parts;
    }

    /**
     * The content of an edition: of an issue at the cut that it published and with what was known when it was, or of the
     * newest cut with what is known now as long as there is no such issue.
     *
     * @param issue the number of the issue, or {@link PublicationContent#PREVIEW}
     * @throws RefusedException {@code publication-not-complete} (503) if a subject of the version is parked, and
     *     {@code publication-not-as-sealed} (503) if the view holds anything else than what was sealed
     */
    public PublicationContent read(VersionView view, Edition edition, int issue) {
        return read(view, Audience.of(edition), issue);
    }

    /** The content of an edition for some of its readers. */
    public PublicationContent read(VersionView view, Audience audience, int issue) {
        Standing standing = Standing.of(versions, view.id(), issue);
        long known = standing.known();
        PublishedVersion version =
                PublishedVersion.of(versions.frozen(view.id(), known).orElse(view));
        PointInTime cut = PointInTime.at(version.cut());
        List<SubjectView> items = all(Subject.ITEM, cut);
        List<SubjectView> dependencies = all(Subject.DEPENDENCY, cut);
        parts.items(version).ifPresent(inside -> {
            items.removeIf(item -> !inside.contains(item.id()));
            dependencies.removeIf(dependency -> !ends(dependency).allMatch(inside::contains));
        });
        DisclosureJudge judge = new DisclosureJudge(history, standing, version, audience);
        Withholding withholding =
                judge.withholding(items.stream().map(SubjectView::id).toList());
        List<SubjectView> figures = all(Subject.FIGURE, cut).stream()
                .filter(figure -> figure.field(Figure.WITHDRAWN.key()).isEmpty())
                .toList();
        Seal seal =
                parts.seal(version, known, withheld(dependencies, withholding)).orElse(null);
        if (seal != null) {
            parts.content(version)
                    .ifPresent(content -> new AsSealed()
                            .with("items", items)
                            .with("dependencies", dependencies)
                            .with("figures", figures)
                            .check(content));
        }
        List<SubjectView> told = dependencies.stream()
                .filter(dependency -> keptBack(dependency, withholding).isEmpty())
                .toList();
        return new PublicationContent(
                version,
                audience.edition(),
                issue,
                standing.renderer(),
                parts.prose(version).map(prose -> told(prose, withholding)).orElse(null),
                items(items, withholding, version.cut()),
                told,
                figures,
                names(items, withholding, cut),
                changes(version, withholding, items, told, judge, standing.renderer()),
                parts.signOffs(version, audience.edition(), known),
                new ReissueReader(history, versions, parts)
                        .read(version, audience, issue, standing, items, withholding),
                leftOut(items, dependencies, withholding),
                seal);
    }

    private static WithheldElements withheld(List<SubjectView> dependencies, Withholding withholding) {
        Map<UUID, Disclosure> kept = new HashMap<>();
        dependencies.forEach(dependency ->
                keptBack(dependency, withholding).ifPresent(disclosure -> kept.put(dependency.id(), disclosure)));
        return new WithheldElements(withholding, kept);
    }

    private static Prose told(Prose prose, Withholding withholding) {
        return new Prose(prose.passages().stream()
                .map(passage -> new Passage(
                        passage.key(),
                        passage.heading(),
                        passage.text(),
                        passage.cites().stream()
                                .filter(item -> withholding.whole(item).isEmpty())
                                .toList()))
                .toList());
    }

    private List<SubjectView> all(Subject subject, PointInTime cut) {
        List<SubjectView> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<SubjectView> page = history.page(subject, Filter.ALL, new PageRequest(PageRequest.MOST, cursor), cut);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        if (all.stream().anyMatch(SubjectView::parked)) {
            throw new RefusedException(Refusal.of(NOT_COMPLETE, "subject", subject.word()));
        }
        all.sort(Comparator.comparing(view -> view.id().toString()));
        return all;
    }

    private List<PublishedItem> items(List<SubjectView> views, Withholding withholding, long cut) {
        Map<UUID, List<StatementView>> planned = said(Item.PLANNED, cut);
        Map<UUID, List<StatementView>> progress = said(Item.PROGRESS, cut);
        Map<UUID, List<StatementView>> kinds = said(Item.KIND, cut);
        Map<UUID, List<StatementView>> titles = said(Item.TITLE, cut);
        return views.stream()
                .filter(view -> withholding.whole(view.id()).isEmpty())
                .map(view -> new PublishedItem(
                        told(view, withholding),
                        told(view, Item.PLANNED, planned, withholding),
                        told(view, Item.PROGRESS, progress, withholding),
                        told(view, Item.KIND, kinds, withholding),
                        told(view, Item.TITLE, titles, withholding),
                        withholding.of(view.id())))
                .toList();
    }

    private Map<UUID, List<StatementView>> said(Field<?> field, long cut) {
        return history.statementsOf(Subject.ITEM, field.key(), cut);
    }

    private static List<StatementView> told(
            SubjectView view, Field<?> field, Map<UUID, List<StatementView>> said, Withholding withholding) {
        return withholding.hides(view.id(), field.key()) ? List.of() : said.getOrDefault(view.id(), List.of());
    }

    private static SubjectView told(SubjectView view, Withholding withholding) {
        Agreed agreed = view.agreed();
        return new SubjectView(
                view.subject(),
                view.id(),
                view.version(),
                view.position(),
                told(view.id(), view.fields(), withholding),
                agreed == null
                        ? null
                        : new Agreed(agreed.version(), agreed.cut(), told(view.id(), agreed.fields(), withholding)),
                view.parked());
    }

    private static SortedMap<String, FieldView> told(
            UUID item, SortedMap<String, FieldView> fields, Withholding withholding) {
        SortedMap<String, FieldView> told = new TreeMap<>();
        fields.forEach((key, field) -> {
            if (!withholding.hides(item, key)) {
                FieldView left = NAMING_ITEMS.stream().anyMatch(naming -> naming.covers(key))
                        ? withoutHidden(field, withholding)
                        : field;
                if (left != null) {
                    told.put(key, left);
                }
            }
        });
        return told;
    }

    /** An item that is not told of is not named by another one either. */
    private static @Nullable FieldView withoutHidden(FieldView field, Withholding withholding) {
        JsonNode value = field.value();
        if (!value.isArray()) {
            return hidden(value, withholding) ? null : field;
        }
        ArrayNode left = JsonNodeFactory.instance.arrayNode();
        value.forEach(id -> {
            if (!hidden(id, withholding)) {
                left.add(id);
            }
        });
        return new FieldView(
                left,
                field.effective(),
                field.possiblyEarlier(),
                field.position(),
                field.sequence(),
                field.derivedFrom());
    }

    private static boolean hidden(JsonNode id, Withholding withholding) {
        return withholding.whole(UUID.fromString(id.asString())).isPresent();
    }

    /** A dependency is not told when an item at one of its ends is not. */
    private static Optional<Disclosure> keptBack(SubjectView dependency, Withholding withholding) {
        return ends(dependency)
                .flatMap(item -> withholding.whole(item).stream())
                .findFirst();
    }

    private static Stream<UUID> ends(SubjectView dependency) {
        return Stream.of(Dependency.NEEDING, Dependency.NEEDED)
                .flatMap(end -> dependency.field(end.key()).stream())
                .map(end -> UUID.fromString(end.value().asString()));
    }

    private SortedMap<UUID, String> names(List<SubjectView> items, Withholding withholding, PointInTime cut) {
        SortedMap<UUID, String> names = new TreeMap<>();
        all(Subject.PARTY, cut)
                .forEach(party -> party.field(Party.NAME.key())
                        .ifPresent(name -> names.put(party.id(), name.value().asString())));
        items.stream()
                .filter(item -> !withholding.hides(item.id(), Item.TITLE.key()))
                .forEach(item -> item.field(Item.TITLE.key())
                        .ifPresent(title -> names.put(item.id(), title.value().asString())));
        return names;
    }

    private @Nullable Changes changes(
            PublishedVersion version,
            Withholding withholding,
            List<SubjectView> items,
            List<SubjectView> told,
            DisclosureJudge judge,
            Renderer renderer) {
        VersionView before = versions.cuts().stream()
                .filter(other -> other.cut() < version.cut() && !other.id().equals(version.id()))
                .max(Comparator.comparing(VersionView::cut))
                .orElse(null);
        if (before == null) {
            return null;
        }
        Set<UUID> inside = items.stream().map(SubjectView::id).collect(Collectors.toSet());
        Set<UUID> toldDependencies = told.stream().map(SubjectView::id).collect(Collectors.toSet());
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
                    .map(difference -> told(difference, withholding))
                    .forEach(differences::add);
        }
        differences.sort(Comparator.comparing(Difference::kind));
        LeavingReader.Left left = left(PublishedVersion.of(before), version, inside, judge, renderer);
        return new Changes(before.name(), differences, left.told(), left.untold());
    }

    private LeavingReader.Left left(
            PublishedVersion before,
            PublishedVersion version,
            Set<UUID> inside,
            DisclosureJudge judge,
            Renderer renderer) {
        if (renderer == Renderer.FIRST) {
            return LeavingReader.Left.NOTHING;
        }
        Set<UUID> then = all(Subject.ITEM, PointInTime.at(before.cut())).stream()
                .map(SubjectView::id)
                .collect(Collectors.toSet());
        parts.items(before).ifPresent(then::retainAll);
        return new LeavingReader(history, before, version, judge).read(then, inside);
    }

    /** Without the title of an item whose title is not told, and without items that are not told of. */
    private static Difference told(Difference difference, Withholding withholding) {
        boolean naming = NAMING_ITEMS.stream().anyMatch(field -> field.covers(difference.field()));
        FieldView before = difference.before();
        FieldView after = difference.after();
        return new Difference(
                difference.subject(),
                difference.id(),
                withholding.hides(difference.id(), Item.TITLE.key()) ? "" : difference.title(),
                difference.field(),
                difference.kind(),
                naming && before != null ? withoutHidden(before, withholding) : before,
                naming && after != null ? withoutHidden(after, withholding) : after,
                difference.events());
    }

    private static List<LeftOut> leftOut(
            List<SubjectView> items, List<SubjectView> dependencies, Withholding withholding) {
        SortedMap<LeftOut, LeftOut> sums = new TreeMap<>();
        for (SubjectView item : items) {
            Optional<Disclosure> whole = withholding.whole(item.id());
            if (whole.isPresent()) {
                add(sums, whole.get(), 1, 0, 0);
            } else {
                withholding.of(item.id()).values().forEach(disclosure -> add(sums, disclosure, 0, 1, 0));
            }
        }
        dependencies.forEach(dependency ->
                keptBack(dependency, withholding).ifPresent(disclosure -> add(sums, disclosure, 0, 0, 1)));
        return List.copyOf(sums.values());
    }

    private static void add(
            SortedMap<LeftOut, LeftOut> sums, Disclosure disclosure, int items, int fields, int dependencies) {
        String ground = Optional.ofNullable(disclosure.ground()).orElse("");
        LeftOut one = new LeftOut(disclosure.level(), ground, items, fields, dependencies);
        sums.merge(
                one,
                one,
                (sum, more) -> new LeftOut(
                        sum.level(),
                        sum.ground(),
                        sum.items() + more.items(),
                        sum.fields() + more.fields(),
                        sum.dependencies() + more.dependencies()));
    }
}
