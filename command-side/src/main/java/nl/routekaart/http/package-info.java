/** What every HTTP answer carries, in which language it speaks, and who is let in. */
@NullMarked
package nl.routekaart.http;

import org.jspecify.annotations.NullMarked;
