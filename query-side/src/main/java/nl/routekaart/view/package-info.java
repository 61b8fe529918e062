/** The mechanism of views: how events become rows, how a view is rebuilt, and how far each one is. */
@NullMarked
package nl.routekaart.view;

import org.jspecify.annotations.NullMarked;
