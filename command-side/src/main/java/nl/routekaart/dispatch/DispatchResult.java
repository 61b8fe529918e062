package nl.routekaart.dispatch;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a command, after commit.
 *
 * @param payload what the handler returned
 * @param position a reader that has seen this position has seen all that the command recorded, also where the command
 *     was a repeat and recorded nothing now
 */
public record DispatchResult(@Nullable Object payload, long position) {}
