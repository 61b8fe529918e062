package nl.routekaart.standalone.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.routekaart.bundle.BundleCompletion;
import nl.routekaart.bundle.BundleFile;
import nl.routekaart.keys.OwnerOnly;
import nl.routekaart.merkle.Hash;
import nl.routekaart.standalone.remote.NotAnsweredException;
import nl.routekaart.standalone.remote.PartFile;
import nl.routekaart.standalone.remote.RemoteService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Fetches a bundle into a folder, from where it was broken off before. */
final class Fetching {

    /** Where the bundle is written down while it is fetched, and afterwards which event tells of it. */
    private static final String EXPORT = "export.json";

    private static final String BUNDLES = "/api/v1/audit-bundles";

    /** What is answered where the log keeps no leaves. */
    private static final int KEPT_NOWHERE = 404;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;
    private final RemoteService server;

    Fetching(Path folder, RemoteService server) {
        this.folder = folder;
        this.server = server;
    }

    /** @return how many events it has */
    long run() throws IOException {
        Files.createDirectories(folder, OwnerOnly.folder(folder));
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
        long lines = server.fetch(PartFile.lines(events), part(bundle, "events"), size);
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
        JsonNode bundle = server.post(BUNDLES, null);
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
            server.fetch(file, part(bundle, "leaves"), size);
        } catch (NotAnsweredException e) {
            if (e.status() != KEPT_NOWHERE) {
                throw e;
            }
        }
    }

    /** Nothing if the service cannot make a file of what the event says was sealed; the check tells so. */
    private byte[] bytes(long bundle, long position) throws IOException {
        try {
            return server.bytes(part(bundle, "seals/" + position));
        } catch (NotAnsweredException e) {
            if (e.status() == 0 || e.passing()) {
                throw e;
            }
            return new byte[0];
        }
    }

    private static String part(long bundle, String part) {
        return BUNDLES + '/' + bundle + '/' + part;
    }
}
