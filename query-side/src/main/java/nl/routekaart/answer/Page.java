package nl.routekaart.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a long answer.
 *
 * @param items what it holds, in order
 * @param next where the next page begins; absent on the last one
 * @param total how many there are on all pages
 * @param position up to where the view had seen everything when it answered
 * @param <T> what it is a page of
 */
public record Page<T>(List<T> items, @Nullable String next, long total, long position) {

    /** What all pages hold together. */
    public static <T> List<T> all(Function<PageRequest, Page<T>> pages) {
        List<T> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<T> page = pages.apply(new PageRequest(PageRequest.MOST, cursor));
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }
}
