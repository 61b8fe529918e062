package nl.routekaart.installation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.routekaart.kernel.Subject;
import nl.routekaart.statement.Assertion;
import nl.routekaart.statement.Field;
import nl.routekaart.statement.Nothing;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.statement.Stamp;
import nl.routekaart.statement.Statements;

/**
 * The installation, as everything that was said of it.
 *
 * @param statements what was said
 */
public record Installation(Statements statements) {

    /** Under the view's name. */
    public static final Field<ViewProof> REBUILT = Field.keyed(Subject.INSTALLATION, "rebuilt", ViewProof.class);

    /** Under the view's name. */
    public static final Field<ViewProof> COMPARED = Field.keyed(Subject.INSTALLATION, "compared", ViewProof.class);

    /** Under the view's name, a slash and the id of the subject. */
    public static final Field<Boolean> GIVEN_UP = Field.keyed(Subject.INSTALLATION, "givenUp", Boolean.class);

    /** The newest. */
    public static final Field<Export> EXPORT = Field.of(Subject.INSTALLATION, "export", Export.class);

    /** Under its name. */
    public static final Field<Witness> WITNESS = Field.keyed(Subject.INSTALLATION, "witness", Witness.class);

    /** What is signed with now; nothing as long as that is the first key. */
    public static final Field<KeyInUse> SIGNING_KEY = Field.of(Subject.INSTALLATION, "signingKey", KeyInUse.class);

    /** The number of the newest key that was destroyed, under the id of whose it was. */
    public static final Field<Long> ERASED = Field.keyed(Subject.INSTALLATION, "erased", Long.class);

    public static final List<Field<?>> FIELDS =
            List.of(REBUILT, COMPARED, GIVEN_UP, EXPORT, WITNESS, SIGNING_KEY, ERASED);

    /** An installation of which nothing was said yet. */
    public static final Installation NONE = new Installation(Statements.NONE);

    /** The one fold of the installation. */
    public static Installation evolve(Installation installation, InstallationEvent event, Stamp stamp) {
        if (event instanceof InstallationEvent.Corrected corrected) {
            return new Installation(installation.statements.withdraw(corrected.corrects(), stamp));
        }
        return new Installation(installation.statements.with(assertions(event), stamp));
    }

    private static List<Assertion> assertions(InstallationEvent event) {
        return switch (event) {
            case InstallationEvent.ViewRebuilt e -> List.of(REBUILT.is(e.view(), e.proof()));
            case InstallationEvent.ViewCompared e -> List.of(COMPARED.is(e.view(), e.proof()));
            case InstallationEvent.SubjectGivenUp e -> List.of(GIVEN_UP.is(e.view() + '/' + e.subject(), true));
            case InstallationEvent.Exported e -> List.of(EXPORT.is(e.export()));
            case InstallationEvent.WitnessRegistered e -> List.of(WITNESS.is(e.name(), e.witness()));
            case InstallationEvent.WitnessWithdrawn e -> List.of(new Assertion(WITNESS.key(e.name()), Nothing.NOTHING));
            case InstallationEvent.KeyPutInUse e -> List.of(SIGNING_KEY.is(e.key()));
            case InstallationEvent.SecretsErased e ->
                List.of(ERASED.is(e.subject().toString(), e.upTo()));
            case InstallationEvent.ExportBrokenOff e -> List.of();
            case InstallationEvent.Corrected e -> List.of();
        };
    }

    /** The key that was put in use last. */
    public Optional<KeyInUse> signingKey() {
        return statements.value(SIGNING_KEY);
    }

    /** The number of the newest key that was destroyed, by whose it was. */
    public Map<UUID, Long> erased() {
        Map<UUID, Long> erased = new TreeMap<>();
        statements
                .values(ERASED, PointInTime.NOW)
                .forEach((subject, upTo) -> erased.put(UUID.fromString(subject), upTo));
        return erased;
    }

    /** A witness that keeps watch now. */
    public Optional<Witness> witness(String name) {
        return statements.value(WITNESS, name, PointInTime.NOW);
    }

    /** Every witness that keeps watch now, by name. */
    public Map<String, Witness> witnesses() {
        return statements.values(WITNESS, PointInTime.NOW);
    }
}
