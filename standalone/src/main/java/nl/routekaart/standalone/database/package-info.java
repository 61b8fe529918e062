/** The database: the embedded PostgreSQL server in the data folder, and who may work on the data of any database at the same time. */
@NullMarked
package nl.routekaart.standalone.database;

import org.jspecify.annotations.NullMarked;
