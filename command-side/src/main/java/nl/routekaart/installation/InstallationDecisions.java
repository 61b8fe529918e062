package nl.routekaart.installation;

import java.util.Optional;
import nl.routekaart.authority.Relation;
import nl.routekaart.checkpoint.WitnessKey;
import nl.routekaart.deciding.Context;
import nl.routekaart.deciding.Corrections;
import nl.routekaart.rule.Decision;
import nl.routekaart.rule.Refusal;

/** What comes of a command to the installation. */
public final class InstallationDecisions {

    private InstallationDecisions() {}

    /** A witness is of the party that keeps it; the rest is nobody's. */
    public static Relation relation(Installation installation, InstallationCommand command, Context context) {
        Optional<Witness> witness = switch (command) {
            case InstallationCommand.WithdrawWitness c -> installation.witness(c.name());
            default -> Optional.empty();
        };
        return witness.map(Witness::party).filter(context::actsFor).isPresent() ? Relation.OWNER : Relation.OTHER;
    }

    /** Decides. */
    public static Decision decide(Installation installation, InstallationCommand command, Context context) {
        return switch (command) {
            case InstallationCommand.RecordRebuild c ->
                Decision.accept(new InstallationEvent.ViewRebuilt(c.view(), c.proof()));
            case InstallationCommand.RecordComparison c ->
                Decision.accept(new InstallationEvent.ViewCompared(c.view(), c.proof()));
            case InstallationCommand.GiveUpSubject c ->
                context.hasReason()
                        ? Decision.accept(new InstallationEvent.SubjectGivenUp(c.view(), c.subject()))
                        : Decision.refuse(InstallationRule.GIVING_UP_NEEDS_REASON);
            case InstallationCommand.RecordExport c -> Decision.accept(new InstallationEvent.Exported(c.export()));
            case InstallationCommand.RecordBrokenExport c ->
                Decision.accept(new InstallationEvent.ExportBrokenOff(c.export(), c.sentUpTo()));
            case InstallationCommand.RegisterWitness c -> register(installation, c, context);
            case InstallationCommand.WithdrawWitness c ->
                installation.witness(c.name()).isEmpty()
                        ? Decision.refuse(InstallationRule.WITNESS_UNKNOWN, "name", c.name())
                        : Decision.accept(new InstallationEvent.WitnessWithdrawn(c.name()));
            case InstallationCommand.PutKeyInUse c ->
                installation.signingKey().equals(Optional.of(c.key()))
                        ? Decision.accept()
                        : Decision.accept(new InstallationEvent.KeyPutInUse(c.key()));
            case InstallationCommand.EraseSecrets c ->
                context.grounds().reason() == null
                        ? Decision.refuse(InstallationRule.ERASURE_NEEDS_REASON)
                        : Decision.accept(new InstallationEvent.SecretsErased(c.subject(), c.upTo()));
            case InstallationCommand.Correct c ->
                Decision.unless(
                        Corrections.refusal(c.corrects(), context), new InstallationEvent.Corrected(c.corrects()));
        };
    }

    private static Decision register(
            Installation installation, InstallationCommand.RegisterWitness c, Context context) {
        boolean taken = installation
                .witness(c.name())
                .filter(known -> !context.actsFor(known.party()))
                .isPresent();
        if (!isKeyOf(c.name(), c.key())) {
            return Decision.refuse(InstallationRule.WITNESS_KEY_NOT_READABLE, "name", c.name());
        }
        return taken
                ? new Decision.Refused(Refusal.of(InstallationRule.WITNESS_OF_ANOTHER, "name", c.name()))
                : Decision.accept(new InstallationEvent.WitnessRegistered(
                        c.name(), new Witness(c.key(), context.actingParty(), c.address())));
    }

    private static boolean isKeyOf(String name, String key) {
        try {
            return WitnessKey.parse(key).name().equals(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
