/** Names and remarks of people, encrypted from their first event. */
@NullMarked
package nl.routekaart.secret;

import org.jspecify.annotations.NullMarked;
