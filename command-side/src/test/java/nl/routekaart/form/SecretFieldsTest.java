package nl.routekaart.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import nl.routekaart.kernel.DocumentId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.SubjectCommand;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.secret.MemoryKeys;
import nl.routekaart.secret.Secret;
import nl.routekaart.secret.Secrets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SecretFieldsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final UUID ID = UUID.fromString("0190b2c4-0000-7000-8000-000000000001");

    record Sign(DocumentId id, Secret name, @Nullable Secret remark, List<Secret> witnesses, String place)
            implements SubjectCommand {

        @Override
        public UUID subjectId() {
            return id.value();
        }
    }

    private final Secrets secrets = new Secrets(new MemoryKeys());
    private final CommandForm form =
            new CommandForm(Subject.DOCUMENT, "sign", "signings", Sign.class, FormFields.of(Sign.class));

    @Test
    void plainTextOfASecretFieldIsHiddenUnderTheKeyOfTheSubject() {
        Sign sign = (Sign) form.bind(body("""
                        {"name": " A. Jansen ", "remark": "twee\\nregels", "witnesses": ["B", "C"], "place": "Den Haag"}"""), ID, secrets).command();

        assertThat(sign.name().key().subject()).isEqualTo(ID);
        assertThat(sign.toString()).doesNotContain("Jansen").contains("Den Haag");
        assertThat(secrets.reveal(sign.name())).contains("A. Jansen");
        assertThat(sign.remark()).isNotNull();
        assertThat(sign.witnesses())
                .extracting(each -> secrets.reveal(each).orElseThrow())
                .containsExactly("B", "C");
    }

    @Test
    void aNewSubjectsSecretsAreUnderItsOwnKey() {
        Sign sign = (Sign) form.bindNew(body("{\"name\": \"A\", \"place\": \"x\"}"), "client", "key", secrets)
                .command();
        assertThat(sign.name().key().subject()).isEqualTo(sign.subjectId());
        assertThat(sign.remark()).isNull();
        assertThat(sign.witnesses()).isEmpty();
    }

    @Test
    void itsFieldIsATextLikeAnyOther() {
        assertThat(form.fields())
                .extracting(FormField::kind)
                .startsWith(FieldKind.LINE, FieldKind.TEXT, FieldKind.LINE);
        assertThat(form.fields()).extracting(FormField::secret).containsExactly(true, true, true, false);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> form.bind(body("{\"name\": \"a\\u0007\"}"), ID, secrets))
                .satisfies(refused -> assertThat(refused.errors()).hasSize(2));
    }

    @Test
    void whatIsDigestedHasMarksThatEqualTextsShare() {
        ObjectNode body = body("{\"name\": \"A. Jansen\", \"witnesses\": [\"B\"], \"place\": \"Den Haag\"}");
        ObjectNode marked = form.marked(body, ID, secrets);
        assertThat(marked.toString()).doesNotContain("Jansen", "\"B\"").contains("Den Haag");
        assertThat(form.marked(body.deepCopy(), ID, secrets)).isEqualTo(marked);
        assertThat(form.marked(body.deepCopy().put("name", "A. Janssen"), ID, secrets))
                .isNotEqualTo(marked);
        assertThat(body.toString()).contains("Jansen");
    }

    private static ObjectNode body(String json) {
        return (ObjectNode) JSON.readTree(json);
    }
}
