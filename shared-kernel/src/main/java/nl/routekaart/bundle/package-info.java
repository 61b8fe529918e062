/**
 * A bundle for auditors: the log as files that can be checked on a machine without database and network, and the check. What
 * stands in which file is said by {@link nl.routekaart.bundle.BundleFile}.
 */
@NullMarked
package nl.routekaart.bundle;

import org.jspecify.annotations.NullMarked;
