package nl.routekaart.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change of a file, as the vectors tell it.
 *
 * @param file which
 * @param at the byte from which on bytes are taken out; -1 if the file is not there at all
 * @param less how many
 * @param more what is put in their place
 * @param times how often that follows itself
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record Splice(String file, int at, int less, byte[] more, int times) {

    static Splice gone(String file) {
        return new Splice(file, -1, 0, new byte[0], 0);
    }

    /** What makes one of the other. */
    static Splice between(String file, byte[] before, byte[] after) {
        int same = Arrays.mismatch(before, after);
        int end = 0;
        while (end < Math.min(before.length, after.length) - same
                && before[before.length - 1 - end] == after[after.length - 1 - end]) {
            end++;
        }
        return new Splice(
                file, same, before.length - same - end, Arrays.copyOfRange(after, same, after.length - end), 1);
    }

    static Splice read(JsonNode json) {
        return new Splice(
                json.path("file").asString(""),
                json.path("at").asInt(),
                json.path("less").asInt(),
                Base64.getDecoder().decode(json.path("more").asString("")),
                json.path("times").asInt());
    }

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("file", file)
                .put("at", at)
                .put("less", less)
                .put("more", Base64.getEncoder().encodeToString(more))
                .put("times", times);
    }

    void applyTo(Path folder) throws IOException {
        Path path = folder.resolve(file);
        if (at < 0) {
            Files.delete(path);
            return;
        }
        byte[] before = Files.readAllBytes(path);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(before, 0, at);
        for (int time = 0; time < times; time++) {
            out.writeBytes(more);
        }
        out.write(before, at + less, before.length - at - less);
        Files.write(path, out.toByteArray());
    }
}
