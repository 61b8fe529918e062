/**
 * Being a witness of a log: on a machine of its own it keeps the newest checkpoint that it found to continue the one before, and
 * raises the alarm when the log does not continue it.
 */
@NullMarked
package nl.routekaart.standalone.witness;

import org.jspecify.annotations.NullMarked;
