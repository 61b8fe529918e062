package nl.routekaart.seal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.signature.VerifyingKey;
import org.jspecify.annotations.Nullable;

/** One check of one file: goes on after a fault as far as it can, so that all are named. */
final class Verifying {

    private final Trust trust;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Disclosure> shown = new ArrayList<>();

    Verifying(Trust trust) {
        this.trust = trust;
    }

    Verification file(byte[] bytes) {
        SealedFile file;
        try {
            file = SealedFile.read(bytes);
        } catch (IllegalArgumentException e) {
            found(Fault.FILE_NOT_READABLE, said(e));
            return new Verification(findings, null, List.of(), List.of());
        }
        Verification.Sealed sealed = manifest(file.jws());
        elements(file, sealed);
        signature(file, sealed);
        return new Verification(findings, sealed, shown, file.withheld());
    }

    private Verification.@Nullable Sealed manifest(String text) {
        try {
            Jws jws = Jws.parse(SealedManifest.TYPE, text);
            if (!jws.holds()) {
                found(Fault.MANIFEST_CHANGED, "jws");
            }
            Claims claims = Claims.read(jws.payloadBytes());
            Verification.Sealed sealed = new Verification.Sealed(
                    claims, SealedManifest.fingerprint(text), jws.key(), checkpoint(claims, jws.key()));
            trusted(sealed);
            return sealed;
        } catch (IllegalArgumentException e) {
            found(Fault.MANIFEST_NOT_READABLE, "jws: " + said(e));
            return null;
        }
    }

    private void trusted(Verification.Sealed sealed) {
        if (!sealed.claims().key().equals(sealed.key().id())
                || !trust.keys().isEmpty() && !trust.keys().contains(sealed.key())) {
            found(Fault.MANIFEST_KEY_UNKNOWN, sealed.key().id());
        }
        if (trust.fingerprint() != null && !trust.fingerprint().equals(sealed.fingerprint())) {
            found(Fault.FINGERPRINT_OTHER, sealed.fingerprint().hex());
        }
    }

    private @Nullable Checkpoint checkpoint(Claims claims, VerifyingKey key) {
        try {
            SignedNote note = SignedNote.parse(claims.checkpoint());
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            if (!note.isSignedBy(new NoteKey(checkpoint.origin(), key)) || checkpoint.size() < claims.cut()) {
                found(Fault.CHECKPOINT_WRONG, "checkpoint");
            }
            return checkpoint;
        } catch (IllegalArgumentException e) {
            found(Fault.CHECKPOINT_WRONG, "checkpoint: " + said(e));
            return null;
        }
    }

    private void elements(SealedFile file, Verification.@Nullable Sealed sealed) {
        Set<String> pointers = new HashSet<>();
        Set<String> left =
                sealed == null ? Set.of() : new HashSet<>(sealed.claims().digests());
        for (String encoded : file.disclosures()) {
            try {
                Disclosure disclosure = Disclosure.read(encoded);
                shown.add(disclosure);
                if (!pointers.add(disclosure.pointer())) {
                    found(Fault.ELEMENT_TWICE, disclosure.pointer());
                } else if (sealed != null && !left.remove(disclosure.digest())) {
                    found(Fault.ELEMENT_CHANGED, disclosure.pointer());
                }
            } catch (IllegalArgumentException e) {
                found(
                        Fault.ELEMENT_NOT_READABLE,
                        "disclosures, number " + (file.disclosures().indexOf(encoded) + 1));
            }
        }
        Set<String> listed = new HashSet<>();
        for (Withheld withheld : file.withheld()) {
            if (withheld.ground().isBlank()) {
                found(Fault.GROUND_MISSING, withheld.digest());
            }
            if (!listed.add(withheld.digest())) {
                found(Fault.ELEMENT_TWICE, withheld.digest());
            } else if (sealed != null && !left.remove(withheld.digest())) {
                found(Fault.WITHHELD_UNKNOWN, withheld.digest());
            }
        }
        left.forEach(digest -> found(Fault.ELEMENT_MISSING, digest));
    }

    private void signature(SealedFile file, Verification.@Nullable Sealed sealed) {
        try {
            Jws signed = file.signed();
            if (!signed.holds()) {
                found(Fault.FILE_CHANGED, changed(file));
            }
            boolean known = trust.keys().isEmpty()
                    ? sealed == null || sealed.key().equals(signed.key())
                    : trust.keys().contains(signed.key());
            if (!known) {
                found(Fault.FILE_KEY_UNKNOWN, signed.key().id());
            }
        } catch (IllegalArgumentException e) {
            found(Fault.FILE_CHANGED, "signature: " + said(e));
        }
    }

    /** What can have been changed: what has a digest in the manifest was not, unless that was found already. */
    private String changed(SealedFile file) {
        if (!findings.isEmpty()) {
            return "signature";
        }
        return new ToldOtherwise(shown)
                .first(file.about())
                .orElse(
                        file.withheld().isEmpty()
                                ? "about, or signature"
                                : "about, a ground in withheld, or signature");
    }

    private void found(Fault fault, String where) {
        findings.add(new Finding(fault, where));
    }

    private static String said(IllegalArgumentException e) {
        return String.valueOf(e.getMessage());
    }
}
