/** Every no that leaves by HTTP: one problem document (RFC 9457), in Dutch or English, that says what to mend. */
@NullMarked
package nl.routekaart.problem;

import org.jspecify.annotations.NullMarked;
