package nl.routekaart.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.routekaart.checkpoint.Checkpoint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a bundle says of itself. */
final class BundleIndex {

    static final String FORMAT = "routekaart-bundle/1";
    static final String SEALS = "seals";

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

    /** What it says that follows from the rest of the bundle, in its order. */
    static ObjectNode facts(Checkpoint newest, long withheld) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("format", FORMAT)
                .put("log", newest.origin())
                .put("size", newest.size())
                .put("withheld", withheld);
    }

    static ArrayNode seals(List<SealedEvent> sealed) {
        ArrayNode listed = JsonNodeFactory.instance.arrayNode();
        for (SealedEvent seal : sealed) {
            listed.addObject()
                    .put("position", seal.position())
                    .put("subject", seal.subject().word())
                    .put("id", seal.id().toString())
                    .put("fingerprint", seal.fingerprint().hex())
                    .put("file", seal.file());
        }
        return listed;
    }

    /** @throws IllegalArgumentException if the file is no index that this release knows */
    static JsonNode read(Path folder) throws IOException {
        JsonNode index = WholeFile.json(folder.resolve(BundleFile.INDEX));
        if (!index.path("format").asString("").equals(FORMAT)) {
            throw new IllegalArgumentException("Not the index of a bundle");
        }
        return index;
    }

    /** Which of the things that follow from the rest of the bundle it says otherwise. */
    static Optional<String> otherwise(JsonNode index, Checkpoint newest, long withheld, List<SealedEvent> sealed) {
        ObjectNode facts = facts(newest, withheld);
        facts.set(SEALS, seals(sealed));
        return facts.properties().stream()
                .filter(fact -> !fact.getValue()
                        .toString()
                        .equals(index.path(fact.getKey()).toString()))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
