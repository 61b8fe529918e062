package nl.routekaart.bundle;

import java.io.IOException;

/** Where the files of what was sealed come from. */
@FunctionalInterface
public interface SealedFiles {

    /** The file of what the event at a position sealed, for whom the bundle is made. */
    byte[] at(long position) throws IOException;
}
