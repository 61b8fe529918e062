package nl.routekaart.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.routekaart.canonical.StrictBase64;
import nl.routekaart.kernel.Subject;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class SealingTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SealScene scene = new SealScene();
    private final ManifestSigner signer = scene.signer();

    /** RFC 9901, section 4.2.3. */
    @Test
    void aDigestIsMadeAsTheRfcDoes() {
        Disclosure disclosure = new Disclosure(
                "WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0", "", NODES.nullNode());
        assertThat(disclosure.digest()).isEqualTo("X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0");
    }

    @Test
    void aDisclosureIsSaltPointerAndValueInCanonicalJson() {
        Disclosure disclosure = Disclosure.of(
                "AAECAwQFBgcICQoLDA0ODw",
                "/a~1b/c",
                NODES.objectNode().put("z", 1).put("a", "é"));
        assertThat(new String(StrictBase64.readUrl(disclosure.encoded()), StandardCharsets.UTF_8))
                .isEqualTo("[\"AAECAwQFBgcICQoLDA0ODw\",\"/a~1b/c\",{\"a\":\"é\",\"z\":1}]");
        assertThat(disclosure.path()).containsExactly("a/b", "c");
        assertThat(Disclosure.read(disclosure.encoded())).isEqualTo(disclosure);
    }

    @Test
    void thePayloadSaysWhatWasSealedAndNothingOfItsContent() {
        SealedManifest sealed = signer.seal(SealScene.manifest(3));
        Claims claims = sealed.claims();
        assertThat(claims.subject()).isEqualTo(Subject.VERSION);
        assertThat(claims.id()).isEqualTo(SealScene.VERSION);
        assertThat(claims.name()).isEqualTo("1.0");
        assertThat(claims.cut()).isEqualTo(1234);
        assertThat(claims.key()).isEqualTo(scene.key.verifyingKey().id());
        assertThat(claims.checkpoint()).startsWith(SealScene.ORIGIN + "\n1500\n");
        assertThat(claims.digests())
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(
                        sealed.disclosures().stream().map(Disclosure::digest).toList());
        String payload = new String(StrictBase64.readUrl(sealed.jws().split("\\.", -1)[1]), StandardCharsets.UTF_8);
        assertThat(payload).contains("\"_sd_alg\":\"sha-256\"").doesNotContain("Mijlpaal", "items");
        assertThat(JSON.readTree(payload).propertyNames())
                .containsExactly("_sd", "_sd_alg", "checkpoint", "cut", "id", "key", "name", "subject");
    }

    @Test
    void theSameContentHasTheSameFingerprintAndAnotherHasAnother() {
        SealedManifest sealed = signer.seal(SealScene.manifest(3));
        assertThat(signer.seal(SealScene.manifest(3))).isEqualTo(sealed);
        assertThat(signer.seal(SealScene.manifest(4)).fingerprint()).isNotEqualTo(sealed.fingerprint());
        assertThat(signer.disclosures(SealScene.manifest(3))).isEqualTo(sealed.disclosures());
    }

    @Test
    void anotherCutOrPathHasOtherSalts() {
        Element here = Element.of(List.of("a"), NODES.stringNode("x"));
        Element there = Element.of(List.of("b"), NODES.stringNode("x"));
        assertThat(List.of(
                        salt(SealScene.manifest(1, List.of(here))),
                        salt(SealScene.manifest(2, List.of(here))),
                        salt(SealScene.manifest(1, List.of(there))),
                        salt(new Manifest(Subject.VERSION, new UUID(0, 9), "1.0", 1, List.of(here)))))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatWasErasedHasNoDisclosureAndTheOthersKeepTheirs() {
        SealedManifest sealed = signer.seal(SealScene.manifest(2));
        scene.destroy(SealScene.PERSON);
        List<Disclosure> left = signer.disclosures(SealScene.manifest(2));
        assertThat(left).hasSize(2).isSubsetOf(sealed.disclosures());

        SealedFile file = scene.edition(new SealedManifest(sealed.jws(), left), 0);
        assertThat(file.withheld()).extracting(Withheld::ground).containsExactly(Withheld.ERASED);
        assertThat(Verification.of(file.bytes(), Trust.NONE).holds()).isTrue();
    }

    @Test
    void whatCannotBeSealedIsRefused() {
        for (String value : new String[] {"1.5", "{\"a\":[{\"_sd\":[]}]}", "[{\"...\":\"x\"}]"}) {
            Manifest manifest = SealScene.manifest(1, List.of(Element.of(List.of("a"), JSON.readTree(value))));
            assertThatIllegalArgumentException().as(value).isThrownBy(() -> signer.seal(manifest));
        }
        Element twice = Element.of(List.of("a"), NODES.nullNode());
        assertThatIllegalArgumentException().isThrownBy(() -> SealScene.manifest(1, List.of(twice, twice)));
        assertThatIllegalArgumentException().isThrownBy(() -> Element.of(List.of(), NODES.nullNode()));
    }

    private String salt(Manifest manifest) {
        Disclosure only = signer.disclosures(manifest).getFirst();
        return JSON.readTree(StrictBase64.readUrl(only.encoded())).required(0).stringValue();
    }
}
