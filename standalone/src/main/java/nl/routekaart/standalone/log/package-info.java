/** What an operator does with the log from the command line: have all of it made again from the events and compared. */
@NullMarked
package nl.routekaart.standalone.log;

import org.jspecify.annotations.NullMarked;
