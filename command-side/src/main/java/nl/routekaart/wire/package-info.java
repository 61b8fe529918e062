/** The stable names that messages and tokens carry outside this process: never a Java class name. */
@NullMarked
package nl.routekaart.wire;

import org.jspecify.annotations.NullMarked;
