package nl.routekaart.checkpoint;

import java.util.List;

/** The public keys that the programme has signed with. */
@FunctionalInterface
public interface ProgrammeKeys {

    /** The first first, each under the name of the log. */
    List<NoteKey> all();
}
