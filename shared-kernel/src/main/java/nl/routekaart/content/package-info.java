/** What is sealed: the elements of a version or document, read from its events alone. */
@NullMarked
package nl.routekaart.content;

import org.jspecify.annotations.NullMarked;
