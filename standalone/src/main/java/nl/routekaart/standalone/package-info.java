/** One process for one machine: it starts the database, both sides and the web server. */
@NullMarked
package nl.routekaart.standalone;

import org.jspecify.annotations.NullMarked;
