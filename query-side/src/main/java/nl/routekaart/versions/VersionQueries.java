package nl.routekaart.versions;

import java.util.List;
import java.util.Optional;

/** The roadmap versions. */
public interface VersionQueries {

    /** Every frozen version, newest first. */
    List<VersionView> all();

    /** The version of this name. */
    Optional<VersionView> find(String name);

    /** Up to where the view has seen everything. */
    long position();
}
