/**
 * The case of July 2023, as the memo behind the letter tells it: the first roadmap from the partners who build it to
 * parliament. Days that the memo does not give are chosen so that they fit between those that it does.
 */
@NullMarked
package nl.routekaart.standalone.july2023;

import org.jspecify.annotations.NullMarked;
