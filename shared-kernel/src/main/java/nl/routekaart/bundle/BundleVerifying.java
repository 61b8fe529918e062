package nl.routekaart.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.checkpoint.SignedNote;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One check of one bundle: goes on after a fault as far as it can. */
final class BundleVerifying {

    private static final String NEWEST = BundleFile.CHECKPOINT;

    private final Path folder;
    private final BundleTrust trust;
    private final Findings findings = new Findings();
    private final List<CheckedCheckpoint> checkpoints = new ArrayList<>();
    private final Map<Long, ProofLine> proofs = new LinkedHashMap<>();
    private Set<NoteKey> keys = Set.of();

    /** Up to where nothing was changed, by what others hold: what does not fit lies after it. */
    private long sound;

    BundleVerifying(Path folder, BundleTrust trust) {
        this.folder = folder;
        this.trust = trust;
    }

    BundleVerification verify() {
        keys = trust.keys().isEmpty() ? keysOfTheBundle() : trust.keys();
        Checkpoint newest = newest();
        trust.held().forEach(held -> checkpoint(held.from(), held.note(), true, newest));
        if (newest != null) {
            readable(BundleFile.PROOFS, () -> proofs(newest));
        }
        Pass pass = new Pass(folder, findings, sizes(), newest == null ? "" : newest.origin(), keys, proofs);
        try (References references = References.of(folder, trust.earlier(), sizes(), findings)) {
            pass.run(references);
            references.finish(findings);
            checkpoints.addAll(pass.carried());
            checkpoints.forEach(
                    each -> each.finding(pass.roots(), references.all()).ifPresent(findings::add));
            sound = checkpoints.stream()
                    .mapToLong(each -> each.sound(pass.roots(), references.all()))
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            findings.add(BundleFinding.of(BundleFault.FILE_NOT_READABLE, String.valueOf(e.getMessage())));
        }
        if (newest != null) {
            proved(pass, newest);
            readable(BundleFile.INDEX, () -> index(pass, newest));
        }
        SealCheck seals = new SealCheck(folder, pass.subjects().register(), pass.withheld() == 0, keys, findings);
        pass.seals().forEach(seals::check);
        readable(BundleFile.CONSENTS, () -> consents(pass));
        List<BundleFinding> all =
                findings.all().stream().map(finding -> finding.after(sound)).toList();
        return new BundleVerification(all, newest, counted(pass));
    }

    private Set<NoteKey> keysOfTheBundle() {
        try {
            return WholeFile.note(folder.resolve(BundleFile.KEYS))
                    .lines()
                    .map(NoteKey::parse)
                    .collect(Collectors.toSet());
        } catch (IOException | IllegalArgumentException e) {
            findings.add(BundleFinding.of(BundleFault.FILE_NOT_READABLE, BundleFile.KEYS));
            return Set.of();
        }
    }

    private @Nullable Checkpoint newest() {
        try {
            return checkpoint(NEWEST, WholeFile.note(folder.resolve(NEWEST)), false, null);
        } catch (IOException e) {
            findings.add(BundleFinding.of(BundleFault.FILE_NOT_READABLE, NEWEST));
            return null;
        }
    }

    /** Takes a checkpoint in, to be compared with the tree, if it is one of this log that the programme signed. */
    private @Nullable Checkpoint checkpoint(String from, String note, boolean held, @Nullable Checkpoint newest) {
        try {
            SignedNote signed = SignedNote.parse(note);
            Checkpoint checkpoint = Checkpoint.parse(signed.text());
            if (newest != null && !newest.origin().equals(checkpoint.origin())) {
                findings.add(BundleFinding.of(BundleFault.LOG_OTHER, from));
            } else if (keys.stream().noneMatch(signed::isSignedBy)) {
                findings.add(BundleFinding.of(BundleFault.KEY_UNKNOWN, from));
            } else {
                checkpoints.add(new CheckedCheckpoint(from, held, checkpoint));
            }
            return checkpoint;
        } catch (IllegalArgumentException e) {
            findings.add(BundleFinding.of(BundleFault.CHECKPOINT_NOT_READABLE, from));
            return null;
        }
    }

    private void index(Pass pass, Checkpoint newest) throws IOException {
        BundleIndex.otherwise(BundleIndex.read(folder), newest, pass.withheld(), pass.seals())
                .ifPresent(
                        what -> findings.add(BundleFinding.of(BundleFault.INDEX_OTHER, BundleFile.INDEX + ' ' + what)));
    }

    private void proofs(Checkpoint newest) throws IOException {
        JsonNode all = WholeFile.json(folder.resolve(BundleFile.PROOFS));
        if (!all.isArray()) {
            throw new IllegalArgumentException("Not a list of proofs");
        }
        for (JsonNode json : all) {
            ProofLine proof = ProofLine.read(json, newest.size());
            if (proofs.put(proof.position(), proof) != null) {
                throw new IllegalArgumentException("Two proofs for " + proof.position());
            }
        }
    }

    private Set<Long> sizes() {
        return Stream.concat(
                        checkpoints.stream().map(CheckedCheckpoint::size),
                        proofs.values().stream().map(line -> line.proof().earlier()))
                .collect(Collectors.toSet());
    }

    /** The proofs by themselves, as somebody checks them who has not the events. */
    private void proved(Pass pass, Checkpoint newest) {
        if (pass.roots().size() != newest.size()) {
            long least = Math.min(pass.roots().size(), newest.size());
            findings.add(BundleFinding.at(BundleFault.COUNT_OTHER, least + 1, BundleFile.EVENTS));
        }
        proofs.values().forEach(line -> {
            Optional<Checkpoint> carried = Pass.checkpoint(line.note());
            if (carried.isPresent() && !pass.signed(line.note())) {
                return;
            }
            if (carried.filter(checkpoint -> checkpoint.size() == line.proof().earlier()
                            && line.proof().holds(checkpoint.root(), newest.root()))
                    .isEmpty()) {
                findings.add(new BundleFinding(
                        BundleFault.PROOF_WRONG, 1, Math.max(1, newest.size()), "@" + line.position()));
            }
        });
    }

    private void consents(Pass pass) throws IOException {
        JsonNode listed = WholeFile.json(folder.resolve(BundleFile.CONSENTS));
        if (!listed.equals(pass.consents().json())) {
            findings.add(BundleFinding.of(BundleFault.CONSENTS_OTHER, BundleFile.CONSENTS));
        }
    }

    private BundleVerification.Counted counted(Pass pass) {
        return new BundleVerification.Counted(
                pass.roots().size(),
                pass.withheld(),
                pass.subjects().size(),
                pass.seals().size(),
                pass.consents().json().size(),
                checkpoints.size(),
                checkpoints.stream().filter(CheckedCheckpoint::held).count(),
                pass.clockBack());
    }

    private interface Reading {

        void run() throws IOException;
    }

    private void readable(String file, Reading reading) {
        try {
            reading.run();
        } catch (IOException | IllegalArgumentException e) {
            findings.add(BundleFinding.of(BundleFault.FILE_NOT_READABLE, file));
        }
    }
}
