package nl.routekaart.standalone.witness;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.merkle.Hash;

/**
 * Looks at the log, keeps what continues the checkpoint that is kept, and raises the alarm over anything else. Safe for several
 * threads: who holds the monitor of this is the only one that judges and keeps.
 */
final class Watch {

    private final WitnessFolder folder;
    private final LogSource log;
    private final Optional<Cosigner> cosigner;
    private final Set<NoteKey> given;
    private final Clock clock;

    /**
     * @param cosigner signs what is kept, if it is to be signed
     * @param given the keys that whoever keeps the witness has from elsewhere
     */
    Watch(WitnessFolder folder, LogSource log, Optional<Cosigner> cosigner, Set<NoteKey> given, Clock clock) {
        this.folder = folder;
        this.log = log;
        this.cosigner = cosigner;
        this.given = given;
        this.clock = clock;
    }

    /** How it is told whether a checkpoint continues the one that is kept. */
    interface Judge {

        Optional<Breach> breach(Checkpoint kept, Checkpoint shown) throws IOException;
    }

    /** @throws IOException if the log cannot be asked, or what it answers is nothing that a log says */
    Outcome look() throws IOException {
        while (true) {
            Optional<SignedNote> before = kept();
            Optional<Alarm> standing = alarm();
            if (standing.isPresent()) {
                return new Outcome.Alarmed(standing.get(), folder.alarms().place());
            }
            SignedNote shown = log.checkpoint();
            synchronized (this) {
                boolean askedTooEarly = !kept().equals(before) || alarm().isPresent();
                if (!askedTooEarly) {
                    return before.isPresent() ? judged(shown, log.name(), this::byTiles) : begun(shown);
                }
            }
        }
    }

    synchronized Optional<SignedNote> kept() {
        return folder.kept();
    }

    synchronized Optional<Alarm> alarm() throws IOException {
        return folder.alarms().standing();
    }

    Optional<Breach> byTiles(Checkpoint kept, Checkpoint shown) throws IOException {
        return new Continuation(kept, shown).breach(log);
    }

    /** What is wrong with the signatures under a checkpoint. */
    Optional<Breach> signatures(SignedNote shown) throws IOException {
        return known().handedOver(log, shown).breach(shown);
    }

    /** Nothing is kept yet: the log is believed, but for what it says of itself. */
    private Outcome begun(SignedNote shown) throws IOException {
        Checkpoint checkpoint = Checkpoint.parse(shown.text());
        Trusted known = known();
        Trusted believed = known.keys().isEmpty() ? Trusted.shownBy(log, shown) : new Trusted(Set.of());
        Trusted trusted = known.with(believed.keys()).handedOver(log, shown);
        Optional<Breach> breach = trusted.breach(shown);
        if (breach.isEmpty()) {
            breach = byTiles(new Checkpoint(checkpoint.origin(), 0, Hash.EMPTY), checkpoint);
        }
        if (breach.isPresent()) {
            throw new WitnessException("not-begun", breach.get().word());
        }
        folder.trust(trusted.keys());
        folder.keep(cosigned(shown));
        return new Outcome.Continued(
                null,
                checkpoint,
                believed.keys(),
                trusted.without(known.keys()).without(believed.keys()).keys());
    }

    /**
     * Judges a checkpoint beside the one that is kept, of which there has to be one.
     *
     * @param from who showed it
     */
    synchronized Outcome judged(SignedNote shown, String from, Judge judge) throws IOException {
        SignedNote kept = folder.kept().orElseThrow();
        Checkpoint before = Checkpoint.parse(kept.text());
        Checkpoint now = Checkpoint.parse(shown.text());
        Trusted known = known();
        Trusted trusted = known.handedOver(log, shown);
        Optional<Breach> breach = trusted.breach(shown);
        if (breach.isEmpty()) {
            breach = judge.breach(before, now);
        }
        if (breach.isPresent()) {
            Alarm alarm =
                    new Alarm(breach.get(), kept, shown, from, clock.instant().truncatedTo(ChronoUnit.SECONDS));
            folder.alarms().raise(alarm);
            return new Outcome.Alarmed(alarm, folder.alarms().place());
        }
        folder.trust(trusted.keys());
        if (now.size() > before.size()) {
            folder.keep(cosigned(shown));
        }
        return new Outcome.Continued(
                before, now, Set.of(), trusted.without(known.keys()).keys());
    }

    /** With the signature of this witness, if it signs. */
    SignedNote cosigned(SignedNote shown) {
        return cosigner.map(signer -> signer.cosign(shown, clock.instant())).orElse(shown);
    }

    private Trusted known() {
        return new Trusted(folder.keys()).with(given);
    }
}
