/** One item needs another: what for, how sure we are, and whether the needed item's owner agrees. */
@NullMarked
package nl.routekaart.dependency;

import org.jspecify.annotations.NullMarked;
