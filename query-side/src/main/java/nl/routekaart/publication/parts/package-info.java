/** What a publication carries beside the register's items, from what was recorded of other subjects. */
@NullMarked
package nl.routekaart.publication.parts;

import org.jspecify.annotations.NullMarked;
