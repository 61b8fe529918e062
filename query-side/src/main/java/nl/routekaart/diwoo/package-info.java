/** Tells harvesters of the government what was published, with the metadata of the Woo (DiWoo). */
@NullMarked
package nl.routekaart.diwoo;

import org.jspecify.annotations.NullMarked;
