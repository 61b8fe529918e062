/** Files kept by the digest of their bytes. */
@NullMarked
package nl.routekaart.files;

import org.jspecify.annotations.NullMarked;
