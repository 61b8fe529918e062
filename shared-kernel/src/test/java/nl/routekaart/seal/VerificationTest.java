package nl.routekaart.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.routekaart.canonical.CanonicalJson;
import nl.routekaart.canonical.Sha256;
import nl.routekaart.canonical.StrictBase64;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.Subject;
import nl.routekaart.signature.Ed25519SigningKey;
import nl.routekaart.signature.SigningKey;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class VerificationTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final SealScene scene = new SealScene();
    private final SealedManifest sealed = scene.signer().seal(SealScene.manifest(20));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 500})
    void anEditionHoldsAgainstTheSameFingerprintHoweverMuchIsWithheld(int withheld) {
        SealedManifest large = scene.signer().seal(SealScene.manifest(600));
        SealedFile file = scene.edition(large, withheld);

        Verification verification =
                Verification.of(file.bytes(), new Trust(Set.of(scene.key.verifyingKey()), large.fingerprint()));

        assertThat(verification.findings()).isEmpty();
        assertThat(verification.shown()).hasSize(601 - withheld);
        assertThat(verification.withheld())
                .hasSize(withheld)
                .allMatch(each -> each.ground().equals(SealScene.GROUND));
        Verification.Sealed what = Objects.requireNonNull(verification.sealed());
        assertThat(what.fingerprint()).isEqualTo(large.fingerprint());
        assertThat(what.claims().name()).isEqualTo("1.0");
    }

    @Test
    void aManifestWithoutElementsHolds() {
        SealedManifest empty = scene.signer().seal(SealScene.manifest(1, List.of()));
        assertThat(Verification.of(scene.edition(empty, 0).bytes(), Trust.NONE).holds())
                .isTrue();
    }

    /** Any byte, to any other. */
    @Test
    void noneOfAThousandRandomChangesOfOneByteIsAccepted() {
        byte[] file = scene.edition(sealed, 5).bytes();
        Random random = new Random(2023_07_04);
        for (int i = 0; i < 1_000; i++) {
            byte[] changed = file.clone();
            int at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 + random.nextInt(255));
            Verification verification = Verification.of(changed, Trust.NONE);
            assertThat(verification.findings())
                    .as("byte %d to %d", at, changed[at])
                    .isNotEmpty();
        }
    }

    /** To another letter or digit, so that the file is still JSON: the worst that somebody could do by hand. */
    @Test
    void noneOfAThousandChangesOfOneLetterIsAccepted() {
        byte[] file = scene.edition(sealed, 5).bytes();
        Random random = new Random(2023_07_14);
        for (int i = 0; i < 1_000; i++) {
            byte[] changed = file.clone();
            int at = random.nextInt(changed.length);
            byte before = changed[at];
            while (changed[at] == before) {
                changed[at] = (byte)
                        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.".charAt(random.nextInt(65));
            }
            assertThat(Verification.of(changed, Trust.NONE).findings())
                    .as("byte %d from %c to %c", at, before, changed[at])
                    .isNotEmpty();
        }
    }

    @Test
    void aFileThatIsCutOffOrGoesOnIsNotAccepted() {
        byte[] file = scene.edition(sealed, 1).bytes();
        for (int length : new int[] {0, 1, file.length / 2, file.length - 1}) {
            assertThat(Verification.of(Arrays.copyOf(file, length), Trust.NONE).holds())
                    .isFalse();
        }
        byte[] longer = Arrays.copyOf(file, file.length + 1);
        longer[file.length] = '\n';
        assertThat(Verification.of(longer, Trust.NONE).findings())
                .containsExactly(new Finding(
                        Fault.FILE_NOT_READABLE, "It is not written in canonical JSON: /, byte " + file.length));
    }

    /** There is one way to write a file: white space outside its texts cannot be put in or left out. */
    @Test
    void whiteSpaceAnywhereIsNotAccepted() {
        byte[] file = scene.edition(sealed, 5).bytes();
        Random random = new Random(2023_07_07);
        for (int i = 0; i < 200; i++) {
            byte[] changed = new byte[file.length + 1];
            int at = random.nextInt(file.length + 1);
            System.arraycopy(file, 0, changed, 0, at);
            changed[at] = (byte) " \n\t\r".charAt(random.nextInt(4));
            System.arraycopy(file, at, changed, at + 1, file.length - at);
            assertThat(Verification.of(changed, Trust.NONE).holds())
                    .as("byte %d", at)
                    .isFalse();
        }
    }

    @Nested
    class WhatIsChangedIsNamed {

        private final ObjectNode tree =
                (ObjectNode) JSON.readTree(scene.edition(sealed, 2).bytes());

        @Test
        void anElementWithAnotherValueByItsPath() {
            Disclosure first = Disclosure.read(shown().get(0).stringValue());
            shown().set(
                            0,
                            Disclosure.of(
                                            "AAECAwQFBgcICQoLDA0ODw",
                                            first.pointer(),
                                            JsonNodeFactory.instance.stringNode("anders"))
                                    .encoded());
            assertThat(changed()).contains(new Finding(Fault.ELEMENT_CHANGED, first.pointer()));
        }

        @Test
        void anElementThatCannotBeReadByItsPlace() {
            shown().set(1, "x");
            assertThat(changed()).contains(new Finding(Fault.ELEMENT_NOT_READABLE, "disclosures, number 2"));
        }

        @Test
        void anElementThatIsThereTwice() {
            shown().add(shown().get(0).stringValue());
            assertThat(changed())
                    .contains(new Finding(
                            Fault.ELEMENT_TWICE,
                            Disclosure.read(shown().get(0).stringValue()).pointer()));
        }

        @Test
        void anElementThatWasLeftOutWithoutSayingSo() {
            String digest = Disclosure.read(shown().remove(0).stringValue()).digest();
            assertThat(changed()).contains(new Finding(Fault.ELEMENT_MISSING, digest));
        }

        @Test
        void anElementThatIsBothShownAndWithheld() {
            String digest = Disclosure.read(shown().get(0).stringValue()).digest();
            withheld().addObject().put("digest", digest).put("ground", "x");
            assertThat(changed()).contains(new Finding(Fault.WITHHELD_UNKNOWN, digest));
        }

        @Test
        void aGroundThatIsAnotherOrMissing() {
            ((ObjectNode) withheld().get(0)).put("ground", "Woo 5.1.2e");
            assertThat(changed())
                    .containsExactly(new Finding(Fault.FILE_CHANGED, "about, a ground in withheld, or signature"));
            ((ObjectNode) withheld().get(0)).put("ground", " ");
            assertThat(changed())
                    .contains(new Finding(
                            Fault.GROUND_MISSING,
                            withheld().get(0).get("digest").stringValue()));
        }

        @Test
        void whatItSaysOfItself() {
            ((ObjectNode) tree.get("about")).put("edition", "internal");
            assertThat(changed())
                    .containsExactly(new Finding(Fault.FILE_CHANGED, "about, a ground in withheld, or signature"));
        }

        @Test
        void theManifestOfAnotherVersion() {
            tree.put("jws", scene.signer().seal(SealScene.manifest(2)).jws());
            assertThat(changed()).extracting(Finding::fault).contains(Fault.ELEMENT_CHANGED, Fault.FILE_CHANGED);
        }

        @Test
        void theSignatureOfTheManifest() {
            String jws = sealed.jws();
            int signature = jws.lastIndexOf('.') + 1;
            char other = jws.charAt(signature) == 'A' ? 'B' : 'A';
            tree.put("jws", jws.substring(0, signature) + other + jws.substring(signature + 1));
            assertThat(changed()).contains(new Finding(Fault.MANIFEST_CHANGED, "jws"));
        }

        private List<Finding> changed() {
            return Verification.of(CanonicalJson.bytes(tree), Trust.NONE).findings();
        }

        private ArrayNode shown() {
            return (ArrayNode) tree.get("disclosures");
        }

        private ArrayNode withheld() {
            return (ArrayNode) tree.get("withheld");
        }
    }

    @Nested
    class WhoSigned {

        private final SigningKey stranger = Ed25519SigningKey.generate();

        @Test
        void aStrangerCannotSignAnEditionOfOurManifest() {
            SealedFile file =
                    SealedFile.edition(sealed, disclosure -> Optional.of("omdat het kan"), SealScene.about(), stranger);
            assertThat(faults(file.bytes())).containsExactly(Fault.FILE_KEY_UNKNOWN);
        }

        @Test
        void aStrangersWholeFileHoldsOnlyForWhoKnowsNeitherKeyNorFingerprint() {
            SealScene other = new SealScene();
            byte[] file = other.edition(other.signer().seal(SealScene.manifest(20)), 0)
                    .bytes();
            assertThat(faults(file)).isEmpty();
            assertThat(faults(file, new Trust(Set.of(scene.key.verifyingKey()), null)))
                    .containsExactlyInAnyOrder(Fault.MANIFEST_KEY_UNKNOWN, Fault.FILE_KEY_UNKNOWN);
            assertThat(faults(file, new Trust(Set.of(), sealed.fingerprint())))
                    .containsExactly(Fault.FINGERPRINT_OTHER);
        }

        @Test
        void anEditionUnderALaterKeyHoldsForWhoTrustsBoth() {
            SealedFile file = SealedFile.edition(sealed, disclosure -> Optional.empty(), SealScene.about(), stranger);
            Trust both = new Trust(Set.of(scene.key.verifyingKey(), stranger.verifyingKey()), sealed.fingerprint());
            assertThat(faults(file.bytes(), both)).isEmpty();
        }

        @Test
        void theFingerprintIsThatOfTheSignedPayload() {
            Fingerprint fingerprint = sealed.fingerprint();
            byte[] payload = StrictBase64.readUrl(sealed.jws().split("\\.", -1)[1]);
            assertThat(fingerprint.hex()).isEqualTo(HexFormat.of().formatHex(Sha256.of(payload)));
        }
    }

    @Test
    void aCheckpointThatEndsBeforeTheCutIsNoAnchor() {
        SealedManifest early = sealed(new Claims(
                List.of(),
                Subject.VERSION,
                SealScene.VERSION,
                "1.0",
                2_000,
                sealed.claims().checkpoint(),
                scene.key.verifyingKey().id()));
        assertThat(faults(scene.edition(early, 0).bytes())).containsExactly(Fault.CHECKPOINT_WRONG);
    }

    @Test
    void aManifestThatNamesAnotherKeyIsNotTrusted() {
        Claims claims = sealed.claims();
        SealedManifest other = sealed(new Claims(
                List.of(), claims.subject(), claims.id(), claims.name(), claims.cut(), claims.checkpoint(), "x"));
        assertThat(faults(scene.edition(other, 0).bytes())).containsExactly(Fault.MANIFEST_KEY_UNKNOWN);
    }

    @Test
    void whatIsNoSealedFileIsSaidToBeNone() {
        List<String> files =
                new ArrayList<>(List.of("", "null", "[]", "{}", "{\"jws\":1}", "tekst", "{\"a\":1,\"a\":2}"));
        files.add("{\"about\":{},\"disclosures\":[],\"jws\":\"a.b.c\",\"signature\":\"\",\"withheld\":[],\"x\":1}");
        for (String file : files) {
            assertThat(faults(file.getBytes(StandardCharsets.UTF_8))).as(file).containsExactly(Fault.FILE_NOT_READABLE);
        }
        String empty = "{\"about\":{},\"disclosures\":[],\"jws\":\"a.b.c\",\"signature\":\"\",\"withheld\":[]}";
        assertThat(faults(empty.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(Fault.MANIFEST_NOT_READABLE, Fault.FILE_CHANGED);
    }

    private SealedManifest sealed(Claims claims) {
        return new SealedManifest(
                Jws.sign(SealedManifest.TYPE, claims.payload(), scene.key).compact(), List.of());
    }

    private static List<Fault> faults(byte[] file) {
        return faults(file, Trust.NONE);
    }

    private static List<Fault> faults(byte[] file, Trust trust) {
        return Verification.of(file, trust).findings().stream()
                .map(Finding::fault)
                .toList();
    }
}
