/** The roadmap versions, and the points in time that they and other names stand for. */
@NullMarked
package nl.routekaart.versions;

import org.jspecify.annotations.NullMarked;
