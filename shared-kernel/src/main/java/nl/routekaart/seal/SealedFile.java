package nl.routekaart.seal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.routekaart.canonical.CanonicalJson;
import nl.routekaart.canonical.StrictBase64;
import nl.routekaart.message.EventJson;
import nl.routekaart.signature.SigningKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file in which sealed content travels. It is canonical JSON and signed as a whole, so that no byte of it can change:
 * neither what is shown nor the grounds on which the rest is not.
 *
 * @param jws the manifest, exactly as signed when it was sealed
 * @param disclosures what this edition shows, in order of pointer
 * @param withheld what it does not show, in order of digest
 * @param about what else it says: which edition, which language, which consents
 * @param signature over all of this, by who made the file
 */
public record SealedFile(
        String jws, List<String> disclosures, List<Withheld> withheld, ObjectNode about, String signature) {

    static final String TYPE = "routekaart-file+jws";

    private static final Set<String> MEMBERS = Set.of("jws", "disclosures", "withheld", "about", "signature");

    public SealedFile {
        disclosures = List.copyOf(disclosures);
        withheld = List.copyOf(withheld);
        about = about.deepCopy();
    }

    /**
     * Makes an edition of what was sealed.
     *
     * @param sealed with all disclosures that can be made; what was sealed and is not among them is withheld as erased
     * @param ground why a disclosure is not shown; empty if it is
     */
    public static SealedFile edition(
            SealedManifest sealed, Function<Disclosure, Optional<String>> ground, ObjectNode about, SigningKey key) {
        List<String> shown = new ArrayList<>();
        List<Withheld> withheld = new ArrayList<>();
        Set<String> left = new HashSet<>(sealed.claims().digests());
        for (Disclosure disclosure : sealed.disclosures()) {
            if (!left.remove(disclosure.digest())) {
                throw new IllegalArgumentException(disclosure.pointer() + " was not sealed so");
            }
            ground.apply(disclosure)
                    .ifPresentOrElse(
                            why -> withheld.add(new Withheld(disclosure.digest(), why)),
                            () -> shown.add(disclosure.encoded()));
        }
        left.forEach(digest -> withheld.add(new Withheld(digest, Withheld.ERASED)));
        withheld.sort(Comparator.comparing(Withheld::digest));
        SealedFile unsigned = new SealedFile(sealed.jws(), shown, withheld, about, "");
        String signature = Jws.sign(TYPE, unsigned.covered(), key).detached();
        return new SealedFile(sealed.jws(), shown, withheld, about, signature);
    }

    /**
     * Reads a file, without checking what it says.
     *
     * @throws IllegalArgumentException if it is no such file, down to the last byte
     */
    public static SealedFile read(byte[] bytes) {
        JsonNode tree = tree(bytes);
        if (!Set.copyOf(tree.propertyNames()).equals(MEMBERS) || !(tree.get("about") instanceof ObjectNode about)) {
            throw new IllegalArgumentException(
                    "It does not consist of " + MEMBERS.stream().sorted().toList());
        }
        List<String> disclosures = new ArrayList<>();
        tree.required("disclosures").forEach(each -> disclosures.add(each.asString("")));
        List<Withheld> withheld = new ArrayList<>();
        tree.required("withheld")
                .forEach(each -> withheld.add(new Withheld(
                        each.path("digest").asString(""), each.path("ground").asString(""))));
        SealedFile file = new SealedFile(
                tree.required("jws").asString(""),
                disclosures,
                withheld,
                about,
                tree.required("signature").asString(""));
        if (!Arrays.equals(file.bytes(), bytes)) {
            throw new IllegalArgumentException(
                    "It is not written in canonical JSON: " + Spot.difference(bytes, file.bytes()));
        }
        return file;
    }

    /** The file as it is published. */
    public byte[] bytes() {
        ObjectNode tree = tree();
        tree.put("signature", signature);
        return CanonicalJson.bytes(tree);
    }

    /** As other people's SD-JWT libraries read it. */
    public String sdJwt() {
        return SealedManifest.sdJwt(jws, disclosures);
    }

    /** The signature with what it is over. */
    Jws signed() {
        String[] parts = signature.split("\\.", -1);
        if (parts.length != 3 || !parts[1].isEmpty()) {
            throw new IllegalArgumentException("Not the signature of a file");
        }
        return Jws.parse(TYPE, parts[0] + '.' + StrictBase64.url(covered()) + '.' + parts[2]);
    }

    private byte[] covered() {
        return CanonicalJson.bytes(tree());
    }

    private ObjectNode tree() {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("jws", jws);
        ArrayNode shown = tree.putArray("disclosures");
        disclosures.forEach(shown::add);
        ArrayNode hidden = tree.putArray("withheld");
        withheld.forEach(each -> hidden.addObject().put("digest", each.digest()).put("ground", each.ground()));
        tree.set("about", about);
        return tree;
    }

    private static JsonNode tree(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            JsonNode tree = EventJson.mapper().readTree(text);
            if (tree.isObject()) {
                return tree;
            }
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("It is not text in UTF-8: " + Spot.broken(bytes), e);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "It is not JSON: " + Spot.broken(bytes) + ": " + e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException("It is not a JSON object");
    }
}
