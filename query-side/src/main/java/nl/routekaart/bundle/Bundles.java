package nl.routekaart.bundle;

import java.util.List;
import java.util.Optional;
import nl.routekaart.authority.Actor;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.CheckpointSource;
import nl.routekaart.checkpoint.KeptLeaves;
import nl.routekaart.checkpoint.LogSigner;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.fold.Folds;
import nl.routekaart.fold.Stamps;
import nl.routekaart.installation.Export;
import nl.routekaart.installation.InstallationCommand;
import nl.routekaart.installation.InstallationEvent;
import nl.routekaart.installation.InstallationRecords;
import nl.routekaart.kernel.Grounds;
import nl.routekaart.kernel.InstallationId;
import nl.routekaart.message.MetaKey;
import nl.routekaart.message.RawEvents;
import nl.routekaart.message.StoredEvent;
import nl.routekaart.message.UnknownEventException;
import nl.routekaart.message.UnreadableEventException;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.seal.ManifestSigner;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives out bundles. Each is asked for first, and that is recorded: the position of that event is the bundle's name, and only who
 * asked gets it. So no bundle is taken away without a trace, and one that was broken off goes on as it began.
 */
@Component
public final class Bundles {

    /** What the event of an export calls a bundle. */
    static final String FORM = "audit-bundle";

    private final RawEvents events;
    private final ObjectProvider<CheckpointSource> checkpoints;
    private final ObjectProvider<LogSigner> log;
    private final ObjectProvider<InstallationRecords> records;
    private final ObjectProvider<ManifestSigner> signer;
    private final ObjectProvider<KeptLeaves> leaves;

    Bundles(
            RawEvents events,
            ObjectProvider<CheckpointSource> checkpoints,
            ObjectProvider<LogSigner> log,
            ObjectProvider<InstallationRecords> records,
            ObjectProvider<ManifestSigner> signer,
            ObjectProvider<KeptLeaves> leaves) {
        this.events = events;
        this.checkpoints = checkpoints;
        this.log = log;
        this.records = records;
        this.signer = signer;
        this.leaves = leaves;
    }

    /**
     * A bundle that begins.
     *
     * @param position of the event that tells of it: its name
     * @param size how many events it has
     * @param checkpoint signed, over just these
     * @param keys that the programme has signed with
     */
    public record Begun(long position, long size, String checkpoint, List<NoteKey> keys) {}

    /**
     * Begins a bundle of all that is recorded now, and records that.
     *
     * @throws RefusedException if this installation has no log, or its log is broken
     */
    public Begun begin(Actor actor) {
        SignedNote note = signed(here(checkpoints));
        long size = Checkpoint.parse(note.text()).size();
        long position = here(records)
                .tell(
                        new InstallationCommand.RecordExport(InstallationId.THIS, new Export(FORM, null, 0, size)),
                        Grounds.NONE,
                        actor);
        return new Begun(position, size, note.toString(), here(log).keys());
    }

    private SignedNote signed(CheckpointSource source) {
        try {
            return source.signedAtLeast(events.head());
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new RefusedException(Refusal.of(BundleRule.LOG_BROKEN, "what", String.valueOf(e.getMessage())));
        }
    }

    /**
     * The bundle that somebody began.
     *
     * @throws RefusedException if it was not this one who did
     */
    public Bundle find(long position, Actor actor) {
        return events.page(position - 1, 1).stream()
                .filter(event -> event.position() == position
                        && actor.account().equals(event.metadata().get(MetaKey.ACTOR)))
                .findFirst()
                .flatMap(event -> export(event).map(export -> bundle(event, export, actor)))
                .orElseThrow(() -> new RefusedException(Refusal.of(BundleRule.UNKNOWN, "position", position)));
    }

    private static Optional<Export> export(StoredEvent event) {
        try {
            return Folds.READER.read(event).event() instanceof InstallationEvent.Exported exported
                            && exported.export().form().equals(FORM)
                    ? Optional.of(exported.export())
                    : Optional.empty();
        } catch (UnknownEventException | UnreadableEventException e) {
            return Optional.empty();
        }
    }

    private Bundle bundle(StoredEvent event, Export export, Actor actor) {
        Withholding withholding =
                new Withholding(HiddenItems.of(events, export.upTo(), Stamps.day(event.recordedAt()), actor));
        return new Bundle(export.upTo(), events, withholding, here(signer), leaves.getIfAvailable());
    }

    private static <T> T here(ObjectProvider<T> part) {
        return Optional.ofNullable(part.getIfAvailable())
                .orElseThrow(() -> new RefusedException(Refusal.of(BundleRule.NOT_HERE)));
    }
}
