package nl.routekaart.installation;

import java.util.UUID;
import nl.routekaart.kernel.Action;
import nl.routekaart.kernel.InstallationId;
import nl.routekaart.kernel.SubjectCommand;
import nl.routekaart.kernel.SubjectId;
import org.jspecify.annotations.Nullable;

/** What can be asked of the installation, or told of it. */
public sealed interface InstallationCommand extends SubjectCommand {

    InstallationId id();

    @Override
    default UUID subjectId() {
        return id().value();
    }

    /** Tells that a view was built anew from the events. */
    @Action(value = "record-rebuild", resource = "rebuilds", byServer = true)
    record RecordRebuild(InstallationId id, String view, ViewProof proof) implements InstallationCommand {}

    /** Tells that a view was compared with its events. */
    @Action(value = "record-comparison", resource = "comparisons", byServer = true)
    record RecordComparison(InstallationId id, String view, ViewProof proof) implements InstallationCommand {}

    /**
     * Gives up a subject that a view cannot show; the grounds say why.
     *
     * @param view the view
     * @param subject the subject that is parked there
     */
    @Action(value = "give-up-subject", resource = "given-up-subjects", byServer = true)
    record GiveUpSubject(InstallationId id, String view, UUID subject) implements InstallationCommand {}

    /** Tells that somebody takes away what was recorded; it is told when the export begins. */
    @Action(value = "record-export", resource = "exports", byServer = true)
    record RecordExport(InstallationId id, Export export) implements InstallationCommand {}

    /**
     * Tells that an export broke off, because its reader went away or because it failed.
     *
     * @param export the position from which on the trail tells that it began
     * @param sentUpTo the last position that was sent; nobody can tell whether it arrived
     */
    @Action(value = "record-broken-export", resource = "broken-exports", byServer = true)
    record RecordBrokenExport(InstallationId id, long export, long sentUpTo) implements InstallationCommand {}

    /**
     * Has a party keep watch over the log: it remembers the checkpoints that it has seen.
     *
     * @param name the name in its verification key
     * @param key its verification key, as C2SP {@code signed-note} writes it
     * @param address where it can be reached, if it can be
     */
    @Action(value = "register-witness", resource = "witness-registrations")
    record RegisterWitness(
            InstallationId id,
            String name,
            String key,
            @Nullable String address) implements InstallationCommand {}

    /** Tells that a witness keeps watch no longer. */
    @Action(value = "withdraw-witness", resource = "witness-withdrawals")
    record WithdrawWitness(InstallationId id, String name) implements InstallationCommand {}

    /** Tells with which key everything is signed from here on. */
    @Action(value = "put-key-in-use", resource = "signing-keys", byServer = true)
    record PutKeyInUse(InstallationId id, KeyInUse key) implements InstallationCommand {}

    /**
     * Has names and remarks made unreadable for ever, as the law may require; the grounds say why.
     *
     * @param subject whose
     * @param upTo the number of the newest key that is destroyed; what is encrypted under later ones stays
     */
    @Action(value = "erase-secrets", resource = "erasures", byServer = true)
    record EraseSecrets(InstallationId id, SubjectId subject, long upTo) implements InstallationCommand {}

    @Action(value = "correct", resource = "corrections")
    record Correct(InstallationId id, long corrects) implements InstallationCommand {}
}
