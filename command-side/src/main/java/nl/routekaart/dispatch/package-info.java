/** How a command gets to its subject, and how its answer gets the position of what it recorded. */
@NullMarked
package nl.routekaart.dispatch;

import org.jspecify.annotations.NullMarked;
