/** The pages that readers see: the roadmap as a timeline with its table, one item, the audit trail, and what differs. */
@NullMarked
package nl.routekaart.page;

import org.jspecify.annotations.NullMarked;
