/** How a command with its grounds reaches the subject that decides, whoever brings it: an API, a file, a page. */
@NullMarked
package nl.routekaart.submission;

import org.jspecify.annotations.NullMarked;
