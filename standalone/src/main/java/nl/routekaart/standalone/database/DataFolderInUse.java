package nl.routekaart.standalone.database;

import java.nio.file.Path;

/** Another Routekaart has this data folder. */
final class DataFolderInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static final String REMEDY = "Stop that one, or choose another folder with ROUTEKAART_DATA.";

    private final String folder;

    DataFolderInUse(Path folder) {
        super("The data folder " + folder + " is in use by another running Routekaart. " + REMEDY);
        this.folder = folder.toString();
    }

    String folder() {
        return folder;
    }
}
