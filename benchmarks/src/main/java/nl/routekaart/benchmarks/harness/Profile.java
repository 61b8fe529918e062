package nl.routekaart.benchmarks.harness;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;

/** A flight recording around what is ours, where one is wanted. */
public final class Profile {

    private Profile() {}

    /** Does the work; with {@code --profile} under a recording, of which the last round's stays. */
    public static <T> T of(Options options, Callable<T> work) throws Exception {
        Path file = options.profile();
        if (file == null) {
            return work.call();
        }
        try (Recording recording = new Recording(Configuration.getConfiguration("profile"))) {
            recording.start();
            T result = work.call();
            recording.stop();
            recording.dump(file);
            return result;
        }
    }
}
