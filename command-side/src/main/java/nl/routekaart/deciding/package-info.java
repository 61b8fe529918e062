/** What every decision needs: who asks, since when it holds, what other subjects say, what was done before. */
@NullMarked
package nl.routekaart.deciding;

import org.jspecify.annotations.NullMarked;
