package nl.routekaart.standalone.witness;

import java.io.IOException;
import java.util.stream.Stream;

/** A witness cannot do its work, which is no alarm; the message is the key of the text that says why. */
final class WitnessException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String[] arguments;

    WitnessException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
