package nl.routekaart.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import tools.jackson.databind.JsonNode;

/** The disclosures of a manifest: the same again each time, as long as the keys are there. */
public final class Disclosures {

    private Disclosures() {}

    /** In order of pointer; of what was erased there are none. */
    public static List<Disclosure> of(Manifest manifest, SaltKeys keys) {
        Optional<SecretKey> own = keys.of(manifest.id(), null);
        List<Disclosure> disclosures = new ArrayList<>();
        for (Element element : manifest.elements()) {
            JsonNode value = element.value();
            Optional<SecretKey> key = element.key() == null ? own : keys.of(manifest.id(), element.key());
            if (value != null && key.isPresent()) {
                disclosures.add(Disclosure.of(Salts.of(key.get(), manifest, element), element.pointer(), value));
            }
        }
        return List.copyOf(disclosures);
    }
}
