/** Imports: a CSV file whose every row is one command, tried out or recorded in the order of the file. */
@NullMarked
package nl.routekaart.imports;

import org.jspecify.annotations.NullMarked;
