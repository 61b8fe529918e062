package nl.routekaart.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import nl.routekaart.canonical.StrictBase64;
import org.junit.jupiter.api.Test;

class Ed25519SigningKeyTest {

    private static final byte[] MESSAGE = "4 juli 2023".getBytes(StandardCharsets.UTF_8);

    /** RFC 8032, section 7.1, test 2. */
    @Test
    void signsAsTheRfcDoes() {
        VerifyingKey verifying = VerifyingKey.of(
                HexFormat.of().parseHex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
        byte[] pkcs8 = HexFormat.of()
                .parseHex("302e020100300506032b657004220420"
                        + "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
        byte[] signature = Ed25519SigningKey.of(pkcs8, verifying).sign(new byte[] {0x72});
        assertThat(HexFormat.of().formatHex(signature))
                .isEqualTo("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        assertThat(verifying.verifies(new byte[] {0x72}, signature)).isTrue();
    }

    /** RFC 8037, appendix A.3. */
    @Test
    void aKeyIsCalledByItsThumbprint() {
        assertThat(VerifyingKey.of(StrictBase64.readUrl("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"))
                        .id())
                .isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    @Test
    void aKeptKeyIsTheSameAndAnotherIsRefused() {
        Ed25519SigningKey key = Ed25519SigningKey.generate();
        assertThat(Ed25519SigningKey.of(key.secret(), key.verifyingKey()).sign(MESSAGE))
                .isEqualTo(key.sign(MESSAGE));
        VerifyingKey another = Ed25519SigningKey.generate().verifyingKey();
        assertThatIllegalArgumentException().isThrownBy(() -> Ed25519SigningKey.of(key.secret(), another));
    }

    @Test
    void whatIsNoSignatureOrKeyIsNone() {
        Ed25519SigningKey key = Ed25519SigningKey.generate();
        assertThat(key.verifyingKey().verifies(MESSAGE, new byte[64])).isFalse();
        assertThat(key.verifyingKey().verifies(MESSAGE, new byte[3])).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> VerifyingKey.of(new byte[31]));
    }
}
