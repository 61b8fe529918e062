package nl.routekaart.standalone.july2023;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.routekaart.standalone.Api;
import nl.routekaart.standalone.OpenedRoutekaart;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/** The whole product in this process, empty, for the tests of one class; they speak to it over HTTP. */
final class OpenedProduct implements BeforeAllCallback, AfterAllCallback {

    private final Path folder = folder();
    private @Nullable OpenedRoutekaart running;

    @Override
    public void beforeAll(ExtensionContext context) {
        running = OpenedRoutekaart.over(folder.resolve("data"));
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (running != null) {
            running.close();
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    /** Nobody in particular, who reads it. */
    Api reader() {
        if (running == null) {
            throw new IllegalStateException("Not running");
        }
        return running.reader();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("routekaart-july-2023-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
