package nl.routekaart.page;

import java.time.LocalDate;
import java.util.List;
import nl.routekaart.drawing.Extent;
import nl.routekaart.drawing.Format;
import nl.routekaart.drawing.Lane;
import nl.routekaart.drawing.Symbol;
import nl.routekaart.drawing.Timeline;
import nl.routekaart.drawing.TimelineDrawing;
import nl.routekaart.kernel.Word;

/** Draws each part of the value chain for the page, all over the same years. */
final class Drawings {

    private final Texts texts;
    private final Labels labels;
    private final LocalDate day;
    private final Extent extent;

    Drawings(Texts texts, List<Roadmap.ChainRows> chains, LocalDate day) {
        this.texts = texts;
        this.labels = new Labels(texts);
        this.day = day;
        List<Lane> lanes = chains.stream()
                .flatMap(chain -> chain.rows().stream())
                .map(Row::lane)
                .toList();
        this.extent = Extent.of(lanes, day);
    }

    /**
     * One part of the value chain on the page.
     *
     * @param word its word, for links to it
     * @param label its name
     * @param count how many items it has
     * @param wide its drawing for a wide page, as SVG
     * @param narrow its drawing for a narrow page, as SVG
     * @param clusters its rows, for the table
     */
    record Part(String word, String label, int count, String wide, String narrow, List<Cluster> clusters) {}

    /**
     * One cluster on the page.
     *
     * @param label its name
     * @param rows its rows
     */
    record Cluster(String label, List<Row> rows) {}

    /**
     * One sign of the legend.
     *
     * @param svg the sign
     * @param words what it means
     */
    record Sign(String svg, String words) {}

    Part part(Roadmap.ChainRows chain) {
        String label = Labels.capital(labels.of(chain.chain()));
        List<Timeline.Band> bands = chain.clusters().stream()
                .map(cluster -> new Timeline.Band(
                        Labels.capital(labels.of(cluster.cluster())),
                        cluster.rows().stream().map(Row::lane).toList()))
                .toList();
        Timeline timeline = new Timeline(
                "timeline-" + word(chain),
                texts.say("timeline.title", label),
                texts.say("timeline.description"),
                extent,
                day,
                texts.say("timeline.lookedAt", new DateWords(texts).say(day)),
                List.of(new Timeline.Chain("", bands)));
        return new Part(
                word(chain),
                label,
                chain.rows().size(),
                TimelineDrawing.draw(timeline, Format.WIDE),
                TimelineDrawing.draw(timeline, Format.NARROW),
                chain.clusters().stream()
                        .map(cluster -> new Cluster(Labels.capital(labels.of(cluster.cluster())), cluster.rows()))
                        .toList());
    }

    private static String word(Roadmap.ChainRows chain) {
        return chain.chain().map(Word::word).orElse("unplaced");
    }

    List<Sign> legend() {
        return Symbol.all().stream()
                .map(symbol -> new Sign(symbol.svg(), texts.say("legend." + symbol.word())))
                .toList();
    }
}
