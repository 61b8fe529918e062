/** The one way in which commands talk to a service that runs. */
@NullMarked
package nl.routekaart.standalone.remote;

import org.jspecify.annotations.NullMarked;
