package nl.routekaart.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import nl.routekaart.signature.Ed25519SigningKey;
import nl.routekaart.signature.VerifyingKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.common.VerificationException;
import org.keycloak.crypto.AsymmetricSignatureVerifierContext;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.sdjwt.IssuerSignedJwtVerificationOpts;
import org.keycloak.sdjwt.SdJwtVerificationContext;
import org.keycloak.sdjwt.vp.SdJwtVP;

/** Keycloak's verifier of SD-JWTs, which is not ours, accepts what we sealed and refuses what was changed. */
class IndependentVerifierTest {

    private static final IssuerSignedJwtVerificationOpts NO_TIMES = IssuerSignedJwtVerificationOpts.builder()
            .withValidateIssuedAtClaim(false)
            .withValidateExpirationClaim(false)
            .withValidateNotBeforeClaim(false)
            .build();

    private final SealScene scene = new SealScene();
    private final SealedManifest sealed = scene.signer().seal(SealScene.manifest(600));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 500})
    void acceptsAnEditionAndSeesWhatItShows(int withheld) throws VerificationException {
        SealedFile file = scene.edition(sealed, withheld);
        List<JsonNode> seen = new ArrayList<>();

        verify(file.sdJwt(), scene.key.verifyingKey(), seen);

        JsonNode claims = seen.getFirst();
        assertThat(claims.get("name").asText()).isEqualTo("1.0");
        long shown = claims.properties().stream()
                .filter(claim -> claim.getKey().startsWith("/items/"))
                .count();
        assertThat(shown).isEqualTo(600 - withheld);
        file.disclosures().stream()
                .map(Disclosure::read)
                .forEach(disclosure -> assertThat(
                                claims.get(disclosure.pointer()).asText())
                        .isEqualTo(disclosure.value().stringValue()));
    }

    @Test
    void refusesAnotherKeyAndAnElementThatWasChanged() {
        SealedFile file = scene.edition(sealed, 0);
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(
                        () -> verify(file.sdJwt(), Ed25519SigningKey.generate().verifyingKey(), new ArrayList<>()));
        Disclosure first = Disclosure.read(file.disclosures().getFirst());
        String changed = Disclosure.of("AAECAwQFBgcICQoLDA0ODw", first.pointer(), first.value())
                .encoded();
        assertThat(catchThrowable(() -> verify(
                        file.sdJwt().replace(first.encoded(), changed), scene.key.verifyingKey(), new ArrayList<>())))
                .isNotNull();
    }

    private static void verify(String sdJwt, VerifyingKey key, List<JsonNode> seen) throws VerificationException {
        KeyWrapper wrapper = new KeyWrapper();
        wrapper.setKid(key.id());
        wrapper.setAlgorithm("EdDSA");
        wrapper.setType("OKP");
        wrapper.setCurve("Ed25519");
        wrapper.setPublicKey(key.platformKey());
        SdJwtVP read = SdJwtVP.of(sdJwt);
        new SdJwtVerificationContext(read.getIssuerSignedJWT(), read.getDisclosures())
                .verifyIssuance(List.of(new AsymmetricSignatureVerifierContext(wrapper)), NO_TIMES, seen::add);
    }
}
