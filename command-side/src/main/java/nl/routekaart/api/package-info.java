/** The write API: every command is a POST on a resource that names the intention, and is described by its form. */
@NullMarked
package nl.routekaart.api;

import org.jspecify.annotations.NullMarked;
