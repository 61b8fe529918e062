package nl.routekaart.publication;

import java.util.List;

/**
 * The roadmap's own text: foreword, premises, a chapter for each part of the value chain, the long term.
 *
 * @param passages its passages, in order
 */
public record Prose(List<Passage> passages) {

    public Prose {
        passages = List.copyOf(passages);
    }
}
