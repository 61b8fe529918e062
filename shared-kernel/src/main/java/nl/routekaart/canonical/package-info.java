/** Bytes that everybody who has the same content gets the same: canonical JSON, digests and base64 in one spelling. */
@NullMarked
package nl.routekaart.canonical;

import org.jspecify.annotations.NullMarked;
