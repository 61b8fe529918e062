/** Ed25519 signatures, by the platform. */
@NullMarked
package nl.routekaart.signature;

import org.jspecify.annotations.NullMarked;
