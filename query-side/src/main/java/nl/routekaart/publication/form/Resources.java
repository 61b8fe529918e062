package nl.routekaart.publication.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Files that lie in the jar beside these classes, or at a path from its root. */
final class Resources {

    private Resources() {}

    static byte[] bytes(String path) {
        try (InputStream file = Objects.requireNonNull(Resources.class.getResourceAsStream(path), path)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }
}
