/** Texts: the roadmap's own prose, the letter to parliament and the decision memo, from draft to parliament. */
@NullMarked
package nl.routekaart.document;

import org.jspecify.annotations.NullMarked;
