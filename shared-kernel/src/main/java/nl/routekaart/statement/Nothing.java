package nl.routekaart.statement;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/** The statement that a field has no value: an owner that was released, a date that was given up. */
public enum Nothing {
    NOTHING;

    @JsonValue
    @Nullable
    Object json() {
        return null;
    }
}
