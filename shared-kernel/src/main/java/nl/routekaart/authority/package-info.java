/** Who may do what: one readable table of command, role and relation to the subject. */
@NullMarked
package nl.routekaart.authority;

import org.jspecify.annotations.NullMarked;
