package nl.routekaart.archive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.CheckpointSource;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.document.DocumentEvent;
import nl.routekaart.document.FilePurpose;
import nl.routekaart.document.KeptFile;
import nl.routekaart.files.Digest;
import nl.routekaart.files.FileStore;
import nl.routekaart.fold.Folds;
import nl.routekaart.item.Disclosure;
import nl.routekaart.item.DisclosureLevel;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.merkle.EventLeaf;
import nl.routekaart.merkle.Frontier;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.EventType;
import nl.routekaart.message.RawEvents;
import nl.routekaart.message.StoredEvent;
import nl.routekaart.signature.SigningKey;

/** A history in memory, with all that an export asks for; every command has up to three events, and some take turns. */
final class ArchivedHistory implements RawEvents, CheckpointSource, FileStore {

    private static final byte[] LETTER = "de getekende brief".getBytes(StandardCharsets.UTF_8);

    final Digest letter = Digest.of(LETTER);
    final List<StoredEvent> events = new ArrayList<>();
    private final Map<Digest, byte[]> files = new HashMap<>();
    private final Map<UUID, Long> next = new HashMap<>();
    private final Random random = new Random(4829);
    private final String origin;
    private final SigningKey key;

    ArchivedHistory(String origin, SigningKey key) {
        this.origin = origin;
        this.key = key;
    }

    /** Records at least so many events. */
    ArchivedHistory with(int count) {
        keep(letter, LETTER);
        add(new DocumentEvent.FileAttached(letter.hex(), file()), id(), id(), 0);
        while (events.size() < count) {
            UUID command = id();
            UUID other = id();
            for (int ordinal = 0; ordinal <= random.nextInt(3); ordinal++) {
                renamed(command, ordinal);
                if (random.nextInt(10) == 0) {
                    renamed(other, ordinal);
                }
            }
        }
        return this;
    }

    private void renamed(UUID command, int ordinal) {
        UUID item = new UUID(7, random.nextInt(900));
        add(new ItemEvent.Renamed("Titel " + events.size() + " \u2028é\uD83C\uDF0A"), item, command, ordinal);
    }

    private static KeptFile file() {
        return new KeptFile(
                FilePurpose.SIGNED_LETTER,
                "application/pdf",
                LETTER.length,
                new Disclosure(DisclosureLevel.PUBLIC, null, null),
                null);
    }

    void add(DomainEvent event, UUID subject, UUID command, int ordinal) {
        EventType type = Folds.READER.catalogue().typeOf(event.getClass());
        events.add(new StoredEvent(
                events.size() + 1,
                id(),
                Instant.ofEpochMilli(1_688_472_000_000L + random.nextInt(1_000_000)),
                type.name().substring(0, type.name().indexOf('.')),
                subject,
                next.merge(subject, 0L, (earlier, zero) -> earlier + 1),
                type.name(),
                type.revision(),
                Folds.READER.write(event),
                Map.of(
                        "commandId", command.toString(),
                        "ordinal", Integer.toString(ordinal),
                        "nonce", "n" + random.nextInt())));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    @Override
    public List<StoredEvent> page(long afterPosition, int limit) {
        return events.stream().skip(afterPosition).limit(limit).toList();
    }

    @Override
    public List<StoredEvent> ofSubject(UUID id) {
        return events.stream().filter(event -> event.subjectId().equals(id)).toList();
    }

    @Override
    public long head() {
        return events.size();
    }

    @Override
    public long positionAt(Instant instant) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Checkpoint atLeast(long size) {
        Frontier frontier = new Frontier();
        events.forEach(event -> frontier.add(EventLeaf.hash(event)));
        return new Checkpoint(origin, frontier.size(), frontier.root());
    }

    @Override
    public SignedNote signedAtLeast(long size) {
        return atLeast(size).signed(key);
    }

    @Override
    public void keep(Digest digest, byte[] bytes) {
        files.put(digest, bytes);
    }

    @Override
    public Optional<byte[]> find(Digest digest) {
        return Optional.ofNullable(files.get(digest));
    }
}
