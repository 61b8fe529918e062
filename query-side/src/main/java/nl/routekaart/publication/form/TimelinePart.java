package nl.routekaart.publication.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import nl.routekaart.drawing.Extent;
import nl.routekaart.drawing.Format;
import nl.routekaart.drawing.Lane;
import nl.routekaart.drawing.Timeline;
import nl.routekaart.drawing.TimelineDrawing;
import nl.routekaart.item.Cluster;
import nl.routekaart.item.ValueChain;
import nl.routekaart.kernel.Word;
import nl.routekaart.page.Labels;

/** The timeline drawing: one for each part of the value chain, by cluster; on paper in pieces that fit on a sheet. */
final class TimelinePart {

    /** How high a drawing on paper may be, and how high a lane and the name of a cluster are at most. */
    private static final int SHEET = 520;

    private static final int LANE = 66;
    private static final int BAND = 30;

    private final Told told;
    private final Words words;
    private final Medium medium;
    private final Extent extent;

    TimelinePart(Told told, Medium medium) {
        this.told = told;
        this.words = told.words();
        this.medium = medium;
        this.extent = Extent.of(
                told.rows().stream().map(row -> row.row().lane()).toList(),
                told.content().version().day());
    }

    void write(Markup out) {
        Map<Integer, List<ItemRow>> chains = new TreeMap<>();
        told.rows()
                .forEach(row -> chains.computeIfAbsent(place(row.row().chain()), chain -> new ArrayList<>())
                        .add(row));
        chains.values().forEach(rows -> chain(out, rows));
    }

    /** What nobody placed comes last. */
    private static int place(Optional<? extends Enum<?>> placed) {
        return placed.map(Enum::ordinal).orElse(Integer.MAX_VALUE);
    }

    private void chain(Markup out, List<ItemRow> rows) {
        Optional<ValueChain> chain = rows.getFirst().row().chain();
        String label = Labels.capital(words.labels().of(chain));
        out.element("h3", label, "class", "utrecht-heading-3").line();
        List<ItemRow> byCluster = rows.stream()
                .sorted((one, other) -> Integer.compare(
                        place(one.row().cluster()), place(other.row().cluster())))
                .toList();
        String id = "timeline-" + chain.map(Word::word).orElse("unplaced");
        int from = 0;
        while (from < byCluster.size()) {
            int to = medium == Medium.PAPER ? endOfSheet(byCluster, from) : byCluster.size();
            draw(out, from == 0 ? id : id + "-" + from, label, byCluster.subList(from, to));
            from = to;
        }
    }

    /** The first lane that does not fit on a sheet with those before it. */
    private static int endOfSheet(List<ItemRow> rows, int from) {
        int height = 0;
        for (int i = from; i < rows.size(); i++) {
            boolean newBand = i == from
                    || !rows.get(i).row().cluster().equals(rows.get(i - 1).row().cluster());
            height += LANE + (newBand ? BAND : 0);
            if (height > SHEET && i > from) {
                return i;
            }
        }
        return rows.size();
    }

    private void draw(Markup out, String id, String label, List<ItemRow> rows) {
        Timeline timeline = new Timeline(
                id,
                words.texts().say("timeline.title", label),
                words.say("timeline.description"),
                extent,
                told.content().version().day(),
                words.texts()
                        .say(
                                "timeline.lookedAt",
                                words.dates().say(told.content().version().day())),
                List.of(new Timeline.Chain("", bands(rows))));
        String svg = TimelineDrawing.draw(timeline, Format.WIDE);
        if (medium == Medium.PAPER) {
            out.open("div", "class", "drawing")
                    .raw(onPaper(svg, timeline.title(), rows))
                    .close("div");
        } else {
            out.open("div", "class", "drawing", "role", "region", "tabindex", "0", "aria-label", timeline.title())
                    .raw(svg)
                    .close("div");
        }
        out.line();
    }

    /** A drawing has an alternative in words there. */
    private static String onPaper(String svg, String title, List<ItemRow> rows) {
        StringBuilder alternative = new StringBuilder(title).append(". ");
        rows.forEach(row -> alternative.append(row.row().lane().told()).append(". "));
        String attribute =
                new Markup().open("svg", "alt", alternative.toString().strip()).toString();
        return svg.replaceFirst("<svg ", Matcher.quoteReplacement(attribute.replace(">", " ")));
    }

    private List<Timeline.Band> bands(List<ItemRow> rows) {
        List<Timeline.Band> bands = new ArrayList<>();
        List<Lane> lanes = new ArrayList<>();
        Optional<Cluster> cluster = rows.getFirst().row().cluster();
        for (ItemRow row : rows) {
            if (!row.row().cluster().equals(cluster)) {
                bands.add(band(cluster, lanes));
                lanes = new ArrayList<>();
                cluster = row.row().cluster();
            }
            // On paper a link in a drawing leads nowhere.
            lanes.add(row.row().lane().linkedTo(medium == Medium.PAPER ? null : "#" + row.anchor()));
        }
        bands.add(band(cluster, lanes));
        return bands;
    }

    private Timeline.Band band(Optional<Cluster> cluster, List<Lane> lanes) {
        return new Timeline.Band(Labels.capital(words.labels().of(cluster)), lanes);
    }
}
