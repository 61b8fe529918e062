/** The append-only tree over all events (RFC 9162): what was recorded once can be shown to be there still, unchanged. */
@NullMarked
package nl.routekaart.merkle;

import org.jspecify.annotations.NullMarked;
