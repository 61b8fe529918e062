package nl.routekaart.archive;

import java.nio.file.Path;
import nl.routekaart.files.Digest;

/**
 * Where what is in an archive, which is a folder.
 *
 * @param folder which folder
 */
record Archive(Path folder) {

    /** One event on each line, in the order of their positions. */
    Path events() {
        return folder.resolve("events.ndjson");
    }

    /** The leaf hash of each event, on the line that the event has: they tell which line is another than it was. */
    Path leaves() {
        return folder.resolve("leaves.txt");
    }

    /** The signed checkpoint over these events and no others. */
    Path checkpoint() {
        return folder.resolve("checkpoint.txt");
    }

    /** The files that documents name, each under its digest. */
    Path files() {
        return folder.resolve("files");
    }

    Path file(Digest digest) {
        return files().resolve(digest.hex());
    }
}
