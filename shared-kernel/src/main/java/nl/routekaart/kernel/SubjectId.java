package nl.routekaart.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The identity of a subject, whatever it is. */
public record SubjectId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SubjectId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
