package nl.routekaart.bundle;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.merkle.ConsistencyProof;
import nl.routekaart.merkle.Hash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A checkpoint that an event carries, with the proof that the log grew from it to the newest.
 *
 * @param position of the event
 * @param note the checkpoint as it was signed
 * @param proof that its tree is the beginning of the newest
 */
record ProofLine(long position, String note, ConsistencyProof proof) {

    private static final Set<String> MEMBERS = Set.of("position", "checkpoint", "size", "path");

    /** @throws IllegalArgumentException if the note holds no checkpoint */
    static Checkpoint checkpoint(String note) {
        return Checkpoint.parse(SignedNote.parse(note).text());
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("position", position).put("checkpoint", note).put("size", proof.earlier());
        ArrayNode path = json.putArray("path");
        proof.path().forEach(hash -> path.add(hash.hex()));
        return json;
    }

    /** @throws IllegalArgumentException if it is none */
    static ProofLine read(JsonNode json, long size) {
        boolean whole = json.isObject()
                && Set.copyOf(json.propertyNames()).equals(MEMBERS)
                && json.path("position").canConvertToLong()
                && json.path("position").isIntegralNumber()
                && json.path("checkpoint").isString()
                && json.path("size").canConvertToLong()
                && json.path("size").isIntegralNumber()
                && json.path("path").isArray();
        if (!whole) {
            throw new IllegalArgumentException("A proof has " + MEMBERS);
        }
        List<Hash> path = new ArrayList<>();
        json.path("path").forEach(hash -> path.add(Hash.of(HexFormat.of().parseHex(hash.asString("")))));
        return new ProofLine(
                json.path("position").asLong(0),
                json.path("checkpoint").asString(""),
                new ConsistencyProof(json.path("size").asLong(0), size, path));
    }
}
