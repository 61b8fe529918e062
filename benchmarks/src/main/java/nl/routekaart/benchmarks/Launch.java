package nl.routekaart.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Where the jar begins. It is compiled for an older Java than the rest, so that whoever has that one first in the path is
 * helped on: it looks for a newer one in JAVA_HOME and beside itself, and says so if there is none.
 */
public final class Launch {

    private static final int NEEDED = 25;

    private Launch() {}

    /** Runs the benchmarks. */
    public static void main(String[] arguments) throws Exception {
        if (Runtime.version().feature() >= NEEDED) {
            Class.forName("nl.routekaart.benchmarks.Benchmarks")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
            return;
        }
        for (Path home : homes()) {
            if (feature(home) >= NEEDED) {
                System.exit(run(home, arguments));
            }
        }
        System.err.println("The benchmarks need Java " + NEEDED + " or newer, this is " + Runtime.version()
                + ", and none was found in JAVA_HOME or beside it");
        System.exit(2);
    }

    private static List<Path> homes() throws IOException {
        List<Path> homes = new ArrayList<>();
        String named = System.getenv("JAVA_HOME");
        if (named != null) {
            homes.add(Path.of(named));
        }
        Path neighbours = Path.of(System.getProperty("java.home")).getParent();
        if (neighbours != null) {
            try (var folders = Files.list(neighbours)) {
                folders.sorted().forEach(homes::add);
            }
        }
        return homes;
    }

    private static int feature(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release)) {
            return 0;
        }
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(release)) {
            properties.load(reader);
        }
        String version = properties.getProperty("JAVA_VERSION", "0").replace("\"", "");
        return Runtime.Version.parse(version).feature();
    }

    private static int run(Path home, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin").resolve("java").toString());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Launch.class.getName());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return process.waitFor();
    }
}
