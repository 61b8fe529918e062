package nl.routekaart.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.consent.Consent;
import nl.routekaart.consent.ConsentEvent;
import nl.routekaart.fold.Register;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.StoredEvent;
import org.jspecify.annotations.Nullable;

/** The one pass over all lines: the tree grows, every subject is folded, and what is to be checked after that is collected. */
final class Pass {

    private final Path folder;
    private final Findings findings;
    private final String origin;
    private final Set<NoteKey> keys;
    private final Map<Long, ProofLine> proofs;
    private final Roots roots;
    private final FoldedSubjects subjects;
    private final List<SealedEvent> seals = new ArrayList<>();
    private final Set<Fingerprint> sealed = new HashSet<>();
    private final Set<UUID> consentIds = new HashSet<>();
    private final List<CheckedCheckpoint> carried = new ArrayList<>();
    private Instant latest = Instant.MIN;
    private long clockBack;
    private long withheld;

    /** @param sizes at which the root is wanted */
    Pass(
            Path folder,
            Findings findings,
            Collection<Long> sizes,
            String origin,
            Set<NoteKey> keys,
            Map<Long, ProofLine> proofs) {
        this.folder = folder;
        this.findings = findings;
        this.origin = origin;
        this.keys = keys;
        this.proofs = proofs;
        roots = new Roots(sizes);
        subjects = new FoldedSubjects(findings);
    }

    void run(References references) throws IOException {
        try {
            ReadLines.each(folder.resolve(BundleFile.EVENTS), line -> {
                roots.add(line.line().leaf());
                references.compare(line.line().leaf());
                add(line);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void add(ReadLine line) {
        BundleFinding finding = line.finding();
        if (finding != null) {
            findings.add(finding);
        }
        if (line.line() instanceof BundleLine.Withheld) {
            withheld++;
        }
        if (line.line() instanceof BundleLine.Shown shown) {
            StoredEvent stored = shown.event();
            clockBack += stored.recordedAt().isBefore(latest) ? 1 : 0;
            latest = stored.recordedAt();
            if (line.event() != null && line.stamp() != null) {
                subjects.add(stored, line.event(), line.stamp(), withheld > 0);
                look(stored, line.event());
            }
        }
    }

    private void look(StoredEvent stored, DomainEvent event) {
        SealedEvent.of(stored, event).ifPresent(seal -> {
            seals.add(seal);
            sealed.add(seal.fingerprint());
        });
        if (event instanceof ConsentEvent consent) {
            consentIds.add(stored.subjectId());
            Fingerprint fingerprint = fingerprint(consent);
            if (fingerprint != null && withheld == 0 && !sealed.contains(fingerprint)) {
                findings.add(
                        BundleFinding.at(BundleFault.CONSENT_TO_NOTHING, stored.position(), fingerprint.toString()));
            }
        }
        CarriedCheckpoint.of(event).ifPresent(note -> carries(stored, note));
    }

    private static @Nullable Fingerprint fingerprint(ConsentEvent consent) {
        return switch (consent) {
            case ConsentEvent.Asked e -> e.fingerprint();
            case ConsentEvent.Kept e -> e.fingerprint();
            default -> null;
        };
    }

    /** Whoever signs off may write anything as the checkpoint that it holds: what the programme did not sign says nothing. */
    private void carries(StoredEvent stored, String note) {
        String from = stored.name() + " @" + stored.position();
        Optional<Checkpoint> checkpoint = checkpoint(note).filter(carries -> signed(note));
        if (checkpoint.isEmpty()) {
            if (!stored.subject().equals(Subject.CONSENT.word())) {
                findings.add(BundleFinding.at(BundleFault.CHECKPOINT_NOT_READABLE, stored.position(), from));
            }
        } else if (checkpoint.get().size() >= stored.position()) {
            findings.add(BundleFinding.at(BundleFault.CHECKPOINT_LATER, stored.position(), from));
        } else if (checkpoint.get().size() > 0) {
            ProofLine proof = proofs.get(stored.position());
            if (proof == null || !proof.note().equals(note)) {
                findings.add(BundleFinding.at(BundleFault.CHECKPOINT_NOT_LISTED, stored.position(), from));
            } else {
                carried.add(new CheckedCheckpoint(from, false, checkpoint.get()));
            }
        }
    }

    /** Whether the programme signed it, of this log. */
    boolean signed(String note) {
        SignedNote signed = SignedNote.parse(note);
        return keys.stream().anyMatch(signed::isSignedBy)
                && Checkpoint.parse(signed.text()).origin().equals(origin);
    }

    static Optional<Checkpoint> checkpoint(String note) {
        try {
            return Optional.of(ProofLine.checkpoint(note));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Roots roots() {
        return roots;
    }

    FoldedSubjects subjects() {
        return subjects;
    }

    List<SealedEvent> seals() {
        return seals;
    }

    List<CheckedCheckpoint> carried() {
        return carried;
    }

    ConsentList consents() {
        ConsentList list = new ConsentList();
        Register register = subjects.register();
        consentIds.forEach(id ->
                register.find(Subject.CONSENT, id).ifPresent(entry -> list.put(id, new Consent(entry.statements()))));
        return list;
    }

    long withheld() {
        return withheld;
    }

    long clockBack() {
        return clockBack;
    }
}
