package nl.routekaart.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.routekaart.message.EventJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What a bundle says of itself. */
final class BundleIndex {

    static final String FORMAT = "routekaart-bundle/1";

    /** What is what, for a reader who has nothing but the folder. */
    static final Map<String, String> FILES = files();

    private BundleIndex() {}

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(BundleFile.INDEX, "this index / deze inhoudsopgave");
        files.put(
                BundleFile.EVENTS,
                "every event, one a line; a leaf of the tree is SHA-256(00 || line), or what stands under withheld"
                        + " / elke gebeurtenis, een per regel");
        files.put(
                BundleFile.LEAVES,
                "the hashes of the leaves as the log kept them, 32 bytes each / de bladeren zoals het logboek ze bewaarde");
        files.put(BundleFile.CHECKPOINT, "the newest signed checkpoint / het nieuwste ondertekende controlepunt");
        files.put(BundleFile.KEYS, "the public keys of the programme / de openbare sleutels van het programma");
        files.put(
                BundleFile.PROOFS,
                "the checkpoints that events carry, with proofs of consistency (RFC 9162)"
                        + " / de controlepunten in gebeurtenissen, met bewijzen");
        files.put(BundleFile.CONSENTS, "the sign-offs and their fingerprints / de instemmingen en hun vingerafdrukken");
        files.put(
                BundleFile.VERIFIER, "open it in a browser to check this folder / controleert deze map in een browser");
        return files;
    }

    /** @throws IllegalArgumentException if the file is no index that this release knows */
    static JsonNode read(Path folder) throws IOException {
        try {
            JsonNode index = EventJson.mapper().readTree(Files.readString(folder.resolve(BundleFile.INDEX)));
            if (index.path("format").asString("").equals(FORMAT)) {
                return index;
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not JSON", e);
        }
        throw new IllegalArgumentException("Not the index of a bundle");
    }
}
