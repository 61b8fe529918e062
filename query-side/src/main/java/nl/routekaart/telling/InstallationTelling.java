package nl.routekaart.telling;

import java.util.Locale;
import java.util.Map;
import nl.routekaart.installation.Export;
import nl.routekaart.installation.InstallationEvent;
import nl.routekaart.installation.ViewProof;
import org.jspecify.annotations.Nullable;

/** Tells what happened to the installation itself. */
final class InstallationTelling {

    private InstallationTelling() {}

    static Told of(InstallationEvent event, Speech speech) {
        return switch (event) {
            case InstallationEvent.ViewRebuilt e ->
                proven(Told.by("installation.view-rebuilt"), e.view(), e.proof(), speech);
            case InstallationEvent.ViewCompared e ->
                proven(Told.by("installation.view-compared"), e.view(), e.proof(), speech);
            case InstallationEvent.SubjectGivenUp e ->
                Told.by("installation.subject-given-up")
                        .with("view", view(e.view(), speech))
                        .with("what", speech.quoted(e.subject()));
            case InstallationEvent.Exported e -> exported(e.export(), speech);
            case InstallationEvent.ExportBrokenOff e ->
                Told.by("installation.export-broken-off")
                        .with("who", speech.who())
                        .with("export", Long.toString(e.export()))
                        .with("sentUpTo", Long.toString(e.sentUpTo()));
            case InstallationEvent.WitnessRegistered e ->
                Told.by("installation.witness-registered")
                        .with("name", e.name())
                        .with("party", speech.party(e.witness().party()))
                        .with("address", e.witness().address());
            case InstallationEvent.WitnessWithdrawn e ->
                Told.by("installation.witness-withdrawn").with("name", e.name());
            case InstallationEvent.KeyPutInUse e ->
                Told.by("installation.key-put-in-use")
                        .with("name", e.key().key().split("\\+", 2)[0])
                        .with("id", keyId(e.key().key()));
            case InstallationEvent.SecretsErased e ->
                Told.by("installation.secrets-erased")
                        .with("what", speech.quoted(e.subject().value()))
                        .with("number", Long.toString(e.upTo()));
            case InstallationEvent.Corrected e -> Told.by("corrected");
        };
    }

    private static Told proven(Told told, String view, ViewProof proof, Speech speech) {
        String shown = proof.shown();
        String outcome = shown == null ? "proof.none" : shown.equals(proof.folded()) ? "proof.equal" : "proof.differs";
        return told.with("view", view(view, speech))
                .with("upTo", Long.toString(proof.position()))
                .with("seconds", Long.toString(Math.max(1, Math.round(proof.milliseconds() / 1000.0))))
                .with("outcome", speech.say(outcome));
    }

    private static Told exported(Export export, Speech speech) {
        return Told.by("installation.exported")
                .with("who", speech.who())
                .with("form", form(export.form(), speech))
                .with("filtered", export.filter() == null ? null : speech.say("export.filtered"))
                .with("after", Long.toString(export.after()))
                .with("upTo", Long.toString(export.upTo()));
    }

    private static String form(String form, Speech speech) {
        int dot = form.lastIndexOf('.');
        String stem = dot < 0 ? form : form.substring(0, dot);
        String what = speech.sayOr("export." + stem, Speech.spaced(stem));
        return dot < 0
                ? what
                : speech.say(
                        "export.form",
                        Map.of("what", what, "format", form.substring(dot + 1).toUpperCase(Locale.ROOT)));
    }

    /** Tells keys of one name apart. */
    private static @Nullable String keyId(String key) {
        String[] parts = key.split("\\+", 3);
        return parts.length == 3 ? parts[1] : null;
    }

    private static String view(String name, Speech speech) {
        return speech.sayOr("view." + name, name);
    }
}
