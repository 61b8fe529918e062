package nl.routekaart.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import nl.routekaart.message.EventJson;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private static final UUID DOCUMENT = UUID.fromString("0190b2c4-0000-7000-8000-000000000001");
    private static final UUID ANOTHER = UUID.fromString("0190b2c4-0000-7000-8000-000000000002");
    private static final String NAME = "J. de Vries, directeur";

    private final MemoryKeys keys = new MemoryKeys();
    private final Secrets secrets = new Secrets(keys);

    @Test
    void aHiddenTextNamesItsKeyAndIsShownAgain() {
        Secret secret = secrets.hide(DOCUMENT, NAME);
        assertThat(secret.text()).startsWith("secret:1:" + DOCUMENT + ":1:").doesNotContain("Vries");
        assertThat(secret.key()).isEqualTo(new KeyName(DOCUMENT, 1));
        assertThat(secrets.reveal(secret)).contains(NAME);
        assertThat(secrets.hide(DOCUMENT, NAME)).isNotEqualTo(secret);
        assertThat(secrets.reveal(secrets.hide(DOCUMENT, ""))).contains("");
    }

    @Test
    void itIsStoredAsItsText() {
        Secret secret = secrets.hide(DOCUMENT, NAME);
        String json = EventJson.mapper().writeValueAsString(secret);
        assertThat(json).isEqualTo('"' + secret.text() + '"');
        assertThat(EventJson.mapper().readValue(json, Secret.class)).isEqualTo(secret);
    }

    @Test
    void afterDestructionItIsErasedAndWhatComesLaterIsNot() {
        Secret before = secrets.hide(DOCUMENT, NAME);
        Secret elsewhere = secrets.hide(ANOTHER, NAME);
        assertThat(keys.destroy(new KeyName(DOCUMENT, 1))).isEqualTo(1);
        assertThat(secrets.reveal(before)).isEmpty();
        assertThat(secrets.reveal(elsewhere)).contains(NAME);

        Secret after = secrets.hide(DOCUMENT, NAME);
        assertThat(after.key()).isEqualTo(new KeyName(DOCUMENT, 2));
        assertThat(secrets.reveal(after)).contains(NAME);
        assertThat(secrets.reveal(before)).isEmpty();
    }

    @Test
    void aKeyThatWasNeverHereLooksErased() {
        assertThat(secrets.reveal(new Secrets(new MemoryKeys()).hide(DOCUMENT, NAME)))
                .isEmpty();
    }

    @Test
    void whatWasChangedOrPutUnderAnotherSubjectIsRefused() {
        Secret secret = secrets.hide(DOCUMENT, NAME);
        secrets.hide(ANOTHER, NAME);
        String text = secret.text();
        char last = text.charAt(text.length() - 8);
        Secret changed = new Secret(
                text.substring(0, text.length() - 8) + (last == 'A' ? 'B' : 'A') + text.substring(text.length() - 7));
        assertThatIllegalArgumentException().isThrownBy(() -> secrets.reveal(changed));
        Secret moved = new Secret(text.replace(DOCUMENT.toString(), ANOTHER.toString()));
        assertThatIllegalArgumentException().isThrownBy(() -> secrets.reveal(moved));
    }

    @Test
    void plainTextIsNoSecretAndTheMessageDoesNotRepeatIt() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Secret(NAME)).withMessage("Not encrypted");
    }

    @Test
    void aMarkTellsEqualTextsOfOneSubject() {
        String mark = secrets.mark(DOCUMENT, NAME);
        assertThat(secrets.mark(DOCUMENT, NAME)).isEqualTo(mark);
        assertThat(secrets.mark(DOCUMENT, NAME + ".")).isNotEqualTo(mark);
        assertThat(secrets.mark(ANOTHER, NAME)).isNotEqualTo(mark);
        keys.destroy(new KeyName(DOCUMENT, 9));
        assertThat(secrets.mark(DOCUMENT, NAME)).isNotEqualTo(mark);
    }
}
