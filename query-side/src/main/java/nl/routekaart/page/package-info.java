/** The pages that readers see: the roadmap as a timeline with its table, and the history of one item. */
@NullMarked
package nl.routekaart.page;

import org.jspecify.annotations.NullMarked;
