/** Publications as they were made: kept under the digest of their bytes, and served as kept. */
@NullMarked
package nl.routekaart.publication.kept;

import org.jspecify.annotations.NullMarked;
