/** Everything on the agenda: what it is, who owns it, when it is foreseen, how it stands, and the life of each kind. */
@NullMarked
package nl.routekaart.item;

import org.jspecify.annotations.NullMarked;
