package nl.routekaart.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import nl.routekaart.authority.Authority;
import nl.routekaart.kernel.Subject;
import org.junit.jupiter.api.Test;

class CommandFormsTest {

    /** What the server gives itself: nobody can post it. */
    private static final Set<String> BY_SERVER = Set.of(
            "version/seal",
            "document/seal",
            "document/attach-file",
            "installation/record-rebuild",
            "installation/record-comparison",
            "installation/give-up-subject",
            "installation/record-export",
            "installation/record-broken-export",
            "installation/put-key-in-use",
            "installation/erase-secrets");

    @Test
    void everyCommandOfTheAuthorityTableHasAFormAndNoFormIsWithoutAuthority() {
        Set<String> forms = new HashSet<>();
        CommandForms.all().forEach(form -> forms.add(form.subject().word() + "/" + form.action()));
        assertThat(forms).doesNotContainAnyElementsOf(BY_SERVER);
        forms.addAll(BY_SERVER);

        assertThat(forms).isEqualTo(Authority.table().keySet());
    }

    @Test
    void noTwoFormsArePostedToTheSamePlaceAndEverySubjectButTheInstallationHasOneThatCreatesIt() {
        Set<String> places = new HashSet<>();

        assertThat(CommandForms.all()).allMatch(form -> places.add(form.subject() + "/" + form.resource()));
        for (Subject subject : EnumSet.complementOf(EnumSet.of(Subject.INSTALLATION))) {
            assertThat(CommandForms.creating(subject).subject()).isEqualTo(subject);
            assertThat(CommandForms.subject(CommandForms.collection(subject))).contains(subject);
        }
    }

    @Test
    void noFieldOfACommandHasTheNameOfOneOfTheGrounds() {
        Set<String> grounds = new HashSet<>();
        CommandForm.GROUNDS.forEach(field -> grounds.add(field.name()));

        assertThat(grounds)
                .containsExactlyInAnyOrder(
                        "effectiveOn", "reason", "source", "certainty", "onBehalfOf", "inOffice", "byMandate");
        assertThat(CommandForms.all())
                .flatExtracting(CommandForm::fields)
                .extracting(FormField::name)
                .doesNotContainAnyElementsOf(grounds)
                .doesNotContain("id");
    }

    @Test
    void aFormIsFoundByItsActionAndByItsResource() {
        CommandForm rescheduling = CommandForms.of(Subject.ITEM, "reschedule").orElseThrow();

        assertThat(CommandForms.at(Subject.ITEM, "reschedulings")).contains(rescheduling);
        assertThat(rescheduling.fields())
                .extracting(FormField::name)
                .containsExactly("planned", "plannedAsStated", "firmness", "delayReason");
        assertThat(CommandForms.at(Subject.ITEM, "")).isEmpty();
        assertThat(CommandForms.at(Subject.PARTY, "reschedulings")).isEmpty();
    }
}
