package nl.routekaart.standalone.database;

import java.nio.file.Path;

/** Another Routekaart has this data folder. */
final class DataFolderInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DataFolderInUse(Path folder) {
        super("The data folder " + folder + " is in use by another running Routekaart."
                + " Stop that one, or choose another folder with ROUTEKAART_DATA.");
    }
}
