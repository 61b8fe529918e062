package nl.routekaart.publication;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.Page;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.disclosure.Withholding;
import nl.routekaart.figure.Figure;
import nl.routekaart.history.HistoryQueries;
import nl.routekaart.history.StatementView;
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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Reads what an edition of a version contains from the history, at the version's cut. */
@Component
public class PublicationReader {

    /** The view could not take in something that was recorded before the cut. */
    public static final Rule NOT_COMPLETE = new Rule("publication-not-complete", Category.BUSY);

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
     * @throws RefusedException {@code publication-not-complete} (503) if a subject of the version is parked or not legible,
     *     and {@code publication-not-as-sealed} (503) if the view holds anything else than what was sealed
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
            dependencies.removeIf(dependency -> !Redaction.ends(dependency).allMatch(inside::contains));
        });
        DisclosureJudge judge = new DisclosureJudge(history, standing, version, audience);
        Withholding withholding =
                judge.withholding(items.stream().map(SubjectView::id).toList());
        Redaction redaction = new Redaction(withholding);
        List<SubjectView> figures = all(Subject.FIGURE, cut).stream()
                .filter(figure -> figure.field(Figure.WITHDRAWN.key()).isEmpty())
                .toList();
        Seal seal = parts.seal(version, known, redaction.elements(dependencies)).orElse(null);
        if (seal != null) {
            parts.content(version)
                    .ifPresent(content -> new AsSealed()
                            .with("items", items)
                            .with("dependencies", dependencies)
                            .with("figures", figures)
                            .check(content));
        }
        List<SubjectView> told = dependencies.stream()
                .filter(dependency -> redaction.keepingBack(dependency).isEmpty())
                .toList();
        return new PublicationContent(
                version,
                audience.edition(),
                issue,
                standing.renderer(),
                parts.prose(version).map(redaction::of).orElse(null),
                items(items, redaction, version.cut()),
                told,
                figures,
                names(items, withholding, cut),
                new ChangesReader(history, versions)
                        .read(version, redaction, items, told, before -> left(before, version, items, judge, standing)),
                parts.signOffs(version, audience.edition(), known),
                new ReissueReader(history, versions, parts)
                        .read(version, audience, issue, standing, items, withholding),
                redaction.leftOut(items, dependencies),
                seal);
    }

    private List<SubjectView> all(Subject subject, PointInTime cut) {
        List<SubjectView> all = Page.all(request -> history.page(subject, Filter.ALL, request, cut));
        if (!all.stream().allMatch(SubjectView::complete)) {
            throw new RefusedException(Refusal.of(NOT_COMPLETE, "subject", subject.word()));
        }
        all.sort(Comparator.comparing(view -> view.id().toString()));
        return all;
    }

    private List<PublishedItem> items(List<SubjectView> views, Redaction redaction, long cut) {
        Map<UUID, List<StatementView>> planned = said(Item.PLANNED, cut);
        Map<UUID, List<StatementView>> progress = said(Item.PROGRESS, cut);
        Map<UUID, List<StatementView>> kinds = said(Item.KIND, cut);
        Map<UUID, List<StatementView>> titles = said(Item.TITLE, cut);
        return views.stream()
                .filter(view -> redaction.withholding().whole(view.id()).isEmpty())
                .map(view -> new PublishedItem(
                        redaction.of(view),
                        redaction.said(view, Item.PLANNED, planned),
                        redaction.said(view, Item.PROGRESS, progress),
                        redaction.said(view, Item.KIND, kinds),
                        redaction.said(view, Item.TITLE, titles),
                        redaction.withholding().of(view.id())))
                .toList();
    }

    private Map<UUID, List<StatementView>> said(Field<?> field, long cut) {
        return history.statementsOf(Subject.ITEM, field.key(), cut);
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

    private LeavingReader.Left left(
            PublishedVersion before,
            PublishedVersion version,
            List<SubjectView> items,
            DisclosureJudge judge,
            Standing standing) {
        if (standing.renderer() == Renderer.FIRST) {
            return LeavingReader.Left.NOTHING;
        }
        Set<UUID> then = ids(all(Subject.ITEM, PointInTime.at(before.cut())));
        parts.items(before).ifPresent(then::retainAll);
        return new LeavingReader(history, before, version, judge).read(then, ids(items));
    }

    private static Set<UUID> ids(List<SubjectView> views) {
        return views.stream().map(SubjectView::id).collect(Collectors.toSet());
    }
}
