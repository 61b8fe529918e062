/** What is written down: events by their stable names, the metadata they carry, and how stored ones are read again. */
@NullMarked
package nl.routekaart.message;

import org.jspecify.annotations.NullMarked;
