/** Checking a sealed file on any machine: no database, no network, nothing but the file and what the checker knows. */
@NullMarked
package nl.routekaart.standalone.verify;

import org.jspecify.annotations.NullMarked;
