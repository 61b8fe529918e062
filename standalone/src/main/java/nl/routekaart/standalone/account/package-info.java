/** Demo accounts with a known password, until there is a real way to sign in; they are for one machine only. */
@NullMarked
package nl.routekaart.standalone.account;

import org.jspecify.annotations.NullMarked;
