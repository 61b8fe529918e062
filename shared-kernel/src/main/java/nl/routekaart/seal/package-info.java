/**
 * Content that was sealed: a manifest of salted digests that is signed (SD-JWT, RFC 9901), the parts of it that a reader gets
 * to see, and the check that anybody can make without us.
 */
@NullMarked
package nl.routekaart.seal;

import org.jspecify.annotations.NullMarked;
