/** The embedded PostgreSQL server: its data folder, its lock, its start after a crash and its orderly stop. */
@NullMarked
package nl.routekaart.standalone.database;

import org.jspecify.annotations.NullMarked;
