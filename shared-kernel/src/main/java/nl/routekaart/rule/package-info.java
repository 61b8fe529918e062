/** Rules of the domain: each has one stable name, and a message in Dutch and English that says what to mend. */
@NullMarked
package nl.routekaart.rule;

import org.jspecify.annotations.NullMarked;
