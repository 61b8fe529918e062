package nl.routekaart.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.Page;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.disclosure.Sight;
import nl.routekaart.history.HistoryQueries;
import nl.routekaart.history.StatementView;
import nl.routekaart.item.Cluster;
import nl.routekaart.item.Item;
import nl.routekaart.item.ValueChain;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import nl.routekaart.read.Names;
import nl.routekaart.read.Points;
import nl.routekaart.read.SubjectReader;
import nl.routekaart.statement.Field;
import nl.routekaart.statement.PointInTime;
import org.springframework.stereotype.Component;

/** Gathers the rows of the roadmap at a point in time, grouped as the pages show them. */
@Component
class Roadmap {

    /** More items than this are not drawn in one picture. */
    private static final int MOST = 5000;

    private final SubjectReader reader;
    private final HistoryQueries history;

    Roadmap(SubjectReader reader, HistoryQueries history) {
        this.reader = reader;
        this.history = history;
    }

    /**
     * The rows of one part of the value chain.
     *
     * @param chain which part; empty for what nobody placed
     * @param clusters the rows of each cluster, in order
     */
    record ChainRows(Optional<ValueChain> chain, List<ClusterRows> clusters) {

        List<Row> rows() {
            return clusters.stream().flatMap(cluster -> cluster.rows().stream()).toList();
        }
    }

    /**
     * The rows of one cluster.
     *
     * @param cluster which; empty for what nobody placed
     * @param rows its rows
     */
    record ClusterRows(Optional<Cluster> cluster, List<Row> rows) {}

    /** Everything that is asked for, at a point. */
    List<ChainRows> rows(Asked asked, Points.Look look, Texts texts) {
        List<SubjectView> views = items(asked, look);
        Names names = Names.in(reader, views, look.point());
        PointInTime point = look.point();
        RowMaker.Said said = new RowMaker.Said(
                said(Item.PLANNED, look), said(Item.PROGRESS, look), said(Item.KIND, look), said(Item.TITLE, look));
        RowMaker maker = new RowMaker(texts, names, said, point == null ? null : point.effectiveOn());
        Map<Optional<ValueChain>, Map<Optional<Cluster>, List<Row>>> grouped = new TreeMap<>(unplacedLast());
        for (SubjectView view : views) {
            Row row = maker.row(view, asked.clusters(), asked.chains());
            grouped.computeIfAbsent(row.chain(), chain -> new TreeMap<>(unplacedLast()))
                    .computeIfAbsent(row.cluster(), cluster -> new ArrayList<>())
                    .add(row);
        }
        List<ChainRows> chains = new ArrayList<>();
        grouped.forEach((chain, clusters) -> {
            List<ClusterRows> of = new ArrayList<>();
            clusters.forEach((cluster, rows) -> of.add(new ClusterRows(cluster, inOrder(rows))));
            chains.add(new ChainRows(chain, of));
        });
        return chains;
    }

    private Map<UUID, List<StatementView>> said(Field<?> field, Points.Look look) {
        Map<UUID, List<StatementView>> said = history.statementsOf(Subject.ITEM, field.key(), look.position());
        Sight sight = reader.sight();
        said.keySet().removeIf(item -> !sight.shows(item, field.key()));
        return said;
    }

    private static <E extends Enum<E>> Comparator<Optional<E>> unplacedLast() {
        return Comparator.comparingInt(placed -> placed.map(Enum::ordinal).orElse(Integer.MAX_VALUE));
    }

    /** By the day at which each stands in the drawing; those without a date last. */
    private static List<Row> inOrder(List<Row> rows) {
        return rows.stream()
                .sorted(Comparator.comparing((Row row) -> row.lane().standsAt())
                        .thenComparing(row -> row.title().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private List<SubjectView> items(Asked asked, Points.Look look) {
        Filter filter = new Filter(
                asked.q().isEmpty() ? null : asked.q(),
                List.of(),
                List.of(),
                null,
                asked.clusters().stream().map(Word::word).toList(),
                asked.chains().stream().map(Word::word).toList(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
        List<SubjectView> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<SubjectView> page =
                    reader.page(Subject.ITEM, filter, new PageRequest(PageRequest.MOST, cursor), look.point());
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null && all.size() < MOST);
        return all;
    }
}
