/** What every HTTP answer carries, and in which language it speaks. */
@NullMarked
package nl.routekaart.http;

import org.jspecify.annotations.NullMarked;
