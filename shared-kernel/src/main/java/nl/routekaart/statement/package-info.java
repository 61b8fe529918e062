/** What was said of a field, since when it holds and when we heard it: the two times of design section 4. */
@NullMarked
package nl.routekaart.statement;

import org.jspecify.annotations.NullMarked;
