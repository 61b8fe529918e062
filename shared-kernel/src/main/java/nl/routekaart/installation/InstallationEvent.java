package nl.routekaart.installation;

import java.util.UUID;
import nl.routekaart.kernel.SubjectId;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.EventName;

/** What happened to the installation. */
public sealed interface InstallationEvent extends DomainEvent {

    @EventName(name = "installation.view-rebuilt")
    record ViewRebuilt(String view, ViewProof proof) implements InstallationEvent {}

    @EventName(name = "installation.view-compared")
    record ViewCompared(String view, ViewProof proof) implements InstallationEvent {}

    @EventName(name = "installation.subject-given-up")
    record SubjectGivenUp(String view, UUID subject) implements InstallationEvent {}

    @EventName(name = "installation.exported")
    record Exported(Export export) implements InstallationEvent {}

    @EventName(name = "installation.export-broken-off")
    record ExportBrokenOff(long export, long sentUpTo) implements InstallationEvent {}

    @EventName(name = "installation.witness-registered")
    record WitnessRegistered(String name, Witness witness) implements InstallationEvent {}

    @EventName(name = "installation.witness-withdrawn")
    record WitnessWithdrawn(String name) implements InstallationEvent {}

    @EventName(name = "installation.key-put-in-use")
    record KeyPutInUse(KeyInUse key) implements InstallationEvent {}

    @EventName(name = "installation.secrets-erased")
    record SecretsErased(SubjectId subject, long upTo) implements InstallationEvent {}

    @EventName(name = "installation.corrected")
    record Corrected(long corrects) implements InstallationEvent {}
}
