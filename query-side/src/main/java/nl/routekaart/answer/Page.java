package nl.routekaart.answer;

import java.util.List;
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
public record Page<T>(List<T> items, @Nullable String next, long total, long position) {}
