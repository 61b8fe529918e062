/** The installation itself: its views built anew, its exports, its witnesses and its signing keys, as facts of their own. */
@NullMarked
package nl.routekaart.installation;

import org.jspecify.annotations.NullMarked;
