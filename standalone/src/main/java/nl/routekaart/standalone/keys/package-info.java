/** The backup of keys, from the command line. */
@NullMarked
package nl.routekaart.standalone.keys;

import org.jspecify.annotations.NullMarked;
