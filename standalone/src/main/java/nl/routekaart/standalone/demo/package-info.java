/** The demo data: what really happened around the roadmap, imported when the product starts for the first time. */
@NullMarked
package nl.routekaart.standalone.demo;

import org.jspecify.annotations.NullMarked;
