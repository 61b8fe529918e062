/** Statements of one field that disagree: which sources, what each says, and which of them holds by which rule. */
@NullMarked
package nl.routekaart.conflict;

import org.jspecify.annotations.NullMarked;
