package nl.routekaart.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One file for each name and revision that was ever written, {@code <name>/<revision>.json}, kept for ever and read by
 * every build. A golden file is never changed: what it shows lies in somebody's store.
 */
public final class GoldenEvents {

    private static final JsonMapper JSON = EventJson.mapper();
    private static final JsonMapper PRETTY =
            JSON.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

    private GoldenEvents() {}

    /** Fails naming every file that is missing, cannot be read, reads differently, or belongs to no known event. */
    public static void check(EventReader reader, Path folder) {
        List<String> faults = new ArrayList<>();
        TreeSet<String> expected = new TreeSet<>();
        for (EventType type : reader.readable()) {
            expected.add(fileName(type));
            Path file = folder.resolve(fileName(type));
            if (Files.exists(file)) {
                check(reader, type, text(file), faults);
            } else {
                faults.add("missing: " + fileName(type));
            }
        }
        for (String found : filesIn(folder)) {
            if (!expected.contains(found)) {
                faults.add("no longer readable: " + found);
            }
        }
        if (!faults.isEmpty()) {
            throw new AssertionError("Golden events in " + folder + ":\n  " + String.join("\n  ", faults));
        }
    }

    /** Writes the files that do not exist yet; never touches one that does. */
    public static void addMissing(EventReader reader, Path folder, List<? extends DomainEvent> samples) {
        for (DomainEvent sample : samples) {
            Path file = folder.resolve(fileName(reader.catalogue().typeOf(sample.getClass())));
            if (Files.exists(file)) {
                continue;
            }
            try {
                Files.createDirectories(file.resolveSibling("."));
                Files.writeString(file, PRETTY.writeValueAsString(JSON.readTree(reader.write(sample))) + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void check(EventReader reader, EventType type, String golden, List<String> faults) {
        try {
            DomainEvent event = reader.read(type, golden);
            boolean present = reader.catalogue().typeOf(event.getClass()).equals(type);
            JsonNode written = JSON.readTree(reader.write(event));
            if (present && !written.equals(JSON.readTree(golden))) {
                faults.add("differs: " + fileName(type) + " is written back as " + written);
            }
            if (!reader.read(reader.catalogue().typeOf(event.getClass()), written.toString())
                    .equals(event)) {
                faults.add("not equal after writing and reading: " + fileName(type));
            }
        } catch (RuntimeException e) {
            faults.add("cannot be read: " + fileName(type) + ": " + e.getMessage());
        }
    }

    private static String fileName(EventType type) {
        return type + ".json";
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> filesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
