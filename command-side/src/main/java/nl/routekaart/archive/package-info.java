/** The whole history as files, to move an installation or to keep it elsewhere: written as it lies here, taken in as it lay there. */
@NullMarked
package nl.routekaart.archive;

import org.jspecify.annotations.NullMarked;
