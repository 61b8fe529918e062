package nl.routekaart.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormTextsTest {

    @Test
    void everyCommandAndEveryFieldSaysWhatItIsInAWholeSentence() {
        for (CommandForm form : CommandForms.all()) {
            assertThat(FormTexts.of(form)).as(form.type().getSimpleName()).matches("[A-Z].*");
            assertThat(FormTexts.of(form)).contains(".");
            for (FormField field : form.allFields()) {
                assertThat(FormTexts.of(form, field)).as(field.name()).matches("[A-Z].*\\.");
            }
        }
    }
}
