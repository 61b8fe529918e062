package nl.routekaart.standalone.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.routekaart.bundle.BundleCompletion;
import nl.routekaart.bundle.BundleFile;
import nl.routekaart.merkle.Hash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Fetches a bundle into a folder, from where it was broken off before. */
final class Fetching {

    /** Where the bundle is written down while it is fetched, and afterwards which event tells of it. */
    private static final String EXPORT = "export.json";

    private static final int ATTEMPTS = 5;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;
    private final AuditServer server;

    Fetching(Path folder, AuditServer server) {
        this.folder = folder;
        this.server = server;
    }

    /** @return how many events it has */
    long run() throws IOException {
        Files.createDirectories(folder);
        Path export = folder.resolve(EXPORT);
        if (!Files.exists(export)) {
            begin(export);
        }
        JsonNode begun = JSON.readTree(Files.readString(export));
        long bundle = begun.path("position").asLong(0);
        long size = begun.path("size").asLong(0);
        Path events = folder.resolve(BundleFile.EVENTS);
        if (!Files.exists(events)) {
            Files.createFile(events);
        }
        long lines = fetch(PartFile.lines(events), bundle, "events", size);
        if (lines != size) {
            throw new IOException(BundleFile.EVENTS + ": " + lines + " / " + size);
        }
        leaves(bundle, size);
        ObjectNode about = JsonNodeFactory.instance.objectNode();
        about.put("export", bundle).put("account", begun.path("account").asString(""));
        new BundleCompletion(folder, position -> bytes(bundle, position)).complete(about);
        return size;
    }

    private void begin(Path export) throws IOException {
        JsonNode bundle = server.begin();
        String keys = StreamSupport.stream(bundle.path("keys").spliterator(), false)
                .map(key -> key.asString("") + '\n')
                .collect(Collectors.joining());
        Files.writeString(folder.resolve(BundleFile.KEYS), keys);
        Files.writeString(
                folder.resolve(BundleFile.CHECKPOINT), bundle.path("checkpoint").asString(""));
        ObjectNode begun = JsonNodeFactory.instance.objectNode();
        begun.set("position", bundle.path("position"));
        begun.set("size", bundle.path("size"));
        begun.put("account", server.account());
        Path part = folder.resolve(EXPORT + ".part");
        Files.writeString(part, begun.toString() + '\n');
        Files.move(part, export, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The log may be a moment behind the events, and some installations keep no leaves: the bundle is complete without. */
    private void leaves(long bundle, long size) throws IOException {
        PartFile file = new PartFile(folder.resolve(BundleFile.LEAVES), Hash.EMPTY.bytes().length);
        try {
            fetch(file, bundle, "leaves", size);
        } catch (RefusedByServerException e) {
            // there are none here
        }
    }

    /** @return how many there are now: fewer than asked for if no more come */
    private long fetch(PartFile file, long bundle, String part, long size) throws IOException {
        long members = file.members();
        for (int attempt = 1; members < size && attempt <= ATTEMPTS; attempt++) {
            try {
                if (attempt > 1) {
                    TimeUnit.SECONDS.sleep(1);
                }
                file.add(server.part(bundle, part + "?after=" + members));
            } catch (RefusedByServerException e) {
                throw e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted", e);
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
            long now = file.members();
            attempt = now > members ? 0 : attempt;
            members = now;
        }
        return members;
    }

    /** Nothing if the service cannot make a file of what the event says was sealed; the check tells so. */
    private byte[] bytes(long bundle, long position) throws IOException {
        try (InputStream in = server.part(bundle, "seals/" + position)) {
            return in.readAllBytes();
        } catch (RefusedByServerException e) {
            return new byte[0];
        }
    }
}
