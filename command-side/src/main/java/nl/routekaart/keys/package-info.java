/**
 * The programme's keys and those of its subjects: wrapped in PostgreSQL, outside the events, with a backup of their own. Never
 * part of an export.
 */
@NullMarked
package nl.routekaart.keys;

import org.jspecify.annotations.NullMarked;
