package nl.routekaart.document;

import java.util.List;
import nl.routekaart.kernel.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * A passage of a document as it reads.
 *
 * @param revision 1 at first, and one more each time it was revised
 * @param order its place among the passages, lowest first
 * @param heading what stands above it, if anything
 * @param text what it says
 * @param cites the items that it is about
 */
public record Passage(long revision, long order, @Nullable String heading, String text, List<ItemId> cites) {

    public Passage {
        cites = List.copyOf(cites);
    }
}
