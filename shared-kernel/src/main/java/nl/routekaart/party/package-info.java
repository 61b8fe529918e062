/** Organisations, bodies and offices: who they are, how long, and who came after them. */
@NullMarked
package nl.routekaart.party;

import org.jspecify.annotations.NullMarked;
