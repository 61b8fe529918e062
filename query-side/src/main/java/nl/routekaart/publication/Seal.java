package nl.routekaart.publication;

import java.util.function.Function;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.seal.SealedFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the content can be checked by.
 *
 * @param fingerprint of the signed payload
 * @param checkpoint the signed note of the log that the seal carries
 * @param file makes the file in which the edition travels, of what else it says; absent where there are no keys to sign with
 */
public record Seal(
        Fingerprint fingerprint,
        String checkpoint,
        @Nullable Function<ObjectNode, SealedFile> file) {}
