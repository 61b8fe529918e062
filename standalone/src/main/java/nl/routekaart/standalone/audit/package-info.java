/** What an auditor does from the command line: take the log away, and check it where we cannot reach. */
@NullMarked
package nl.routekaart.standalone.audit;

import org.jspecify.annotations.NullMarked;
