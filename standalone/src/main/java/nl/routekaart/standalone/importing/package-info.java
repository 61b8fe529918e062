/** Imports from the command line: into the data folder of this machine, or into a server that runs. */
@NullMarked
package nl.routekaart.standalone.importing;

import org.jspecify.annotations.NullMarked;
