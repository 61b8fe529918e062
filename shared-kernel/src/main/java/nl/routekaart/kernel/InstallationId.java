package nl.routekaart.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The identity of the installation; there is one, and it knows itself. */
public record InstallationId(@JsonValue UUID value) {

    /** The one that is running. */
    public static final InstallationId THIS = new InstallationId(Uuid5.of("installation"));

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InstallationId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
