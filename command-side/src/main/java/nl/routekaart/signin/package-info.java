/** Who is let in, and for whom a signed-in account acts; how one signs in is decided elsewhere. */
@NullMarked
package nl.routekaart.signin;

import org.jspecify.annotations.NullMarked;
