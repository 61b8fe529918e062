package nl.routekaart.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.routekaart.canonical.CanonicalJson;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.content.SealedContent;
import nl.routekaart.fold.Register;
import nl.routekaart.kernel.DocumentId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.seal.Claims;
import nl.routekaart.seal.Disclosure;
import nl.routekaart.seal.Element;
import nl.routekaart.seal.SealedFile;
import nl.routekaart.seal.SealedManifest;
import nl.routekaart.seal.Trust;
import nl.routekaart.seal.Verification;

/**
 * Makes what was sealed again from the events, and compares it with the file of the seal and with its manifest.
 *
 * @param folder of the bundle
 * @param register what all events say
 * @param whole whether no event is withheld
 * @param keys of the programme
 * @param findings where they go
 */
record SealCheck(Path folder, Register register, boolean whole, Set<NoteKey> keys, Findings findings) {

    void check(SealedEvent seal) {
        try {
            byte[] bytes = WholeFile.tokens(folder.resolve(seal.file()));
            Verification verification = Verification.of(
                    bytes, new Trust(keys.stream().map(NoteKey::key).collect(Collectors.toSet()), seal.fingerprint()));
            verification
                    .findings()
                    .forEach(finding ->
                            found(BundleFault.SEAL_WRONG, seal, finding.fault().word() + ' ' + finding.where()));
            if (verification.holds()) {
                compare(seal, SealedFile.read(bytes), verification);
            }
        } catch (IOException e) {
            found(BundleFault.FILE_NOT_READABLE, seal, "");
        } catch (IllegalArgumentException e) {
            found(BundleFault.SEAL_OTHER, seal, "");
        }
    }

    private void compare(SealedEvent seal, SealedFile file, Verification verification) {
        Claims claims = SealedManifest.claims(seal.jws());
        if (!file.jws().equals(seal.jws())
                || !claims.id().equals(seal.id())
                || claims.subject() != seal.subject()
                || claims.cut() >= seal.position()
                || !SealedManifest.fingerprint(seal.jws()).equals(seal.fingerprint())) {
            found(BundleFault.SEAL_OTHER, seal, "");
            return;
        }
        Map<String, String> content = new HashMap<>();
        for (Element element : content(seal, claims)) {
            Optional.ofNullable(element.value())
                    .ifPresent(value -> content.put(element.pointer(), CanonicalJson.text(value)));
        }
        for (Disclosure shown : verification.shown()) {
            String said = content.remove(shown.pointer());
            boolean same = said == null ? !whole : said.equals(CanonicalJson.text(shown.value()));
            if (!same) {
                found(BundleFault.CONTENT_OTHER, seal, shown.pointer());
            }
        }
        if (whole && content.size() > unseen(verification)) {
            content.keySet().stream()
                    .sorted()
                    .findFirst()
                    .ifPresent(pointer -> found(BundleFault.CONTENT_OTHER, seal, pointer));
        }
    }

    private static int unseen(Verification verification) {
        return verification.withheld().size();
    }

    /** Of events that were tampered with there may be none. */
    private List<Element> content(SealedEvent seal, Claims claims) {
        try {
            return seal.subject() == Subject.VERSION
                    ? SealedContent.ofVersion(new VersionId(seal.id()), register, claims.cut())
                    : SealedContent.ofDocument(new DocumentId(seal.id()), register, claims.cut());
        } catch (RuntimeException e) {
            found(BundleFault.CONTENT_OTHER, seal, "");
            return List.of();
        }
    }

    private void found(BundleFault fault, SealedEvent seal, String what) {
        findings.add(new BundleFinding(fault, 1, seal.position(), (seal.file() + ' ' + what).strip()));
    }
}
