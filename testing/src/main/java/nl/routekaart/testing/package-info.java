/** What the tests of several modules share: one embedded PostgreSQL server for each test run. */
@NullMarked
package nl.routekaart.testing;

import org.jspecify.annotations.NullMarked;
