package nl.routekaart.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import nl.routekaart.answer.EventView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.disclosure.Withholding;
import nl.routekaart.history.HistoryQueries;
import nl.routekaart.item.Disclosure;
import nl.routekaart.item.Item;
import nl.routekaart.versions.VersionQueries;
import org.jspecify.annotations.Nullable;

/** Reads in what an issue differs from the one before: in who may read what, and in the sign-offs that are known. */
record ReissueReader(HistoryQueries history, VersionQueries versions, PublicationParts parts) {

    /**
     * What differs; absent for a first issue and a preview.
     *
     * @param items everything inside the version
     * @param now what this issue does not tell of them
     */
    @Nullable
    Reissue read(
            PublishedVersion version,
            Audience audience,
            int issue,
            Standing standing,
            List<SubjectView> items,
            Withholding now) {
        EventView published = standing.published();
        EventView earlier = versions.issued(version.id(), issue - 1).orElse(null);
        if (published == null || earlier == null) {
            return null;
        }
        Standing then = new Standing(earlier.position(), earlier, standing.renderer());
        List<SignOff> signOffs = new ArrayList<>(parts.signOffs(version, audience.edition(), standing.known()));
        signOffs.removeAll(parts.signOffs(version, audience.edition(), then.known()));
        return new Reissue(
                issue - 1,
                published,
                changes(items, before(version, then, items, audience), now, then, standing),
                signOffs);
    }

    private Withholding before(
            PublishedVersion version, Standing then, Collection<SubjectView> items, Audience audience) {
        return new DisclosureJudge(history, then, version, audience)
                .withholding(items.stream().map(SubjectView::id).toList());
    }

    private List<Reissue.Change> changes(
            List<SubjectView> items, Withholding before, Withholding now, Standing then, Standing standing) {
        List<Reissue.Change> changes = new ArrayList<>();
        for (SubjectView item : items) {
            SortedMap<String, Disclosure> was = before.of(item.id());
            SortedMap<String, Disclosure> is = now.of(item.id());
            for (String field : fields(was, is)) {
                String earlier = WithheldElements.ground(was.get(field));
                String later = WithheldElements.ground(is.get(field));
                if (earlier == null ? later != null : !earlier.equals(later)) {
                    changes.add(change(item, field, earlier, later, now, then, standing));
                }
            }
        }
        return changes;
    }

    /** Of an item that is not told of at all, nothing is said of its fields. */
    private static SortedSet<String> fields(SortedMap<String, Disclosure> was, SortedMap<String, Disclosure> is) {
        SortedSet<String> fields = new TreeSet<>(was.keySet());
        fields.addAll(is.keySet());
        if (is.containsKey(Item.WHOLE)) {
            fields.retainAll(Set.of(Item.WHOLE));
        }
        return fields;
    }

    private Reissue.Change change(
            SubjectView item,
            String field,
            @Nullable String earlier,
            @Nullable String later,
            Withholding now,
            Standing then,
            Standing standing) {
        boolean hidden = now.whole(item.id()).isPresent();
        return new Reissue.Change(
                hidden ? null : item.id(),
                hidden || now.hides(item.id(), Item.TITLE.key()) ? "" : title(item),
                field,
                earlier,
                later,
                later == null ? events(item.id(), field, then, standing) : List.of());
    }

    private static String title(SubjectView item) {
        return item.field(Item.TITLE.key())
                .map(title -> title.value().asString(""))
                .orElse("");
    }

    private List<EventView> events(UUID item, String field, Standing then, Standing standing) {
        return history.statements(item, Item.DISCLOSURE.key(field), standing.known()).stream()
                .map(statement -> Objects.requireNonNullElse(statement.withdrawnBy(), statement.event()))
                .filter(event -> event.position() > then.known())
                .toList();
    }
}
