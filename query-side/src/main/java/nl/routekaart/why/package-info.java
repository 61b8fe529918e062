/** Why the date of an item moved: what happened before it, from events, dependencies, decisions and sign-offs. */
@NullMarked
package nl.routekaart.why;

import org.jspecify.annotations.NullMarked;
