/** Bundles for auditors: the log as lines, for whoever may read which of them. */
@NullMarked
package nl.routekaart.bundle;

import org.jspecify.annotations.NullMarked;
