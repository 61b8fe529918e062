package nl.routekaart.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import javax.crypto.spec.SecretKeySpec;
import nl.routekaart.canonical.Sha256;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.CheckpointSource;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.consent.Answer;
import nl.routekaart.consent.Consent;
import nl.routekaart.consent.ConsentEvent;
import nl.routekaart.consent.Manner;
import nl.routekaart.consent.Nature;
import nl.routekaart.consent.Target;
import nl.routekaart.content.SealedContent;
import nl.routekaart.fold.Folds;
import nl.routekaart.fold.Register;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.merkle.EventLeaf;
import nl.routekaart.merkle.EventLine;
import nl.routekaart.merkle.Frontier;
import nl.routekaart.merkle.Hash;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.EventType;
import nl.routekaart.message.MetaKey;
import nl.routekaart.message.RawEvents;
import nl.routekaart.message.StoredEvent;
import nl.routekaart.party.PartyEvent;
import nl.routekaart.party.PartyKind;
import nl.routekaart.seal.Element;
import nl.routekaart.seal.Manifest;
import nl.routekaart.seal.SealedManifest;
import nl.routekaart.seal.Sealing;
import nl.routekaart.signature.Ed25519SigningKey;
import nl.routekaart.version.VersionEvent;
import nl.routekaart.version.VersionName;
import tools.jackson.databind.node.JsonNodeFactory;

/** A log in memory, of which bundles are made. The same as often as it is made. */
final class LogScene implements RawEvents, CheckpointSource {

    static final String ORIGIN = "routekaart.example/industrie";
    static final PartyId PARTY = new PartyId(Uuid5.of("scene", "party"));
    static final UUID ITEM = Uuid5.of("scene", "item");
    static final VersionId VERSION = new VersionId(Uuid5.of("scene", "version"));

    /** The secret key and public key of RFC 8032, section 7.1, test 1. */
    private static final byte[] SECRET = HexFormat.of()
            .parseHex("302e020100300506032b657004220420"
                    + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

    private static final byte[] PUBLIC =
            HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

    private static final Instant BEGIN = Instant.parse("2024-03-01T09:00:00.000Z");

    final Ed25519SigningKey key = Ed25519SigningKey.of(SECRET, nl.routekaart.signature.VerifyingKey.of(PUBLIC));
    final List<StoredEvent> events = new ArrayList<>();
    private final Map<UUID, Long> sequences = new HashMap<>();
    private final Map<Long, SealedManifest> seals = new HashMap<>();

    /** A party, an item with a long life, a version that is sealed and signed off, and what comes after. */
    static LogScene whole() {
        return whole(title -> title);
    }

    /** The same, as somebody tells it who gives some items another title. */
    static LogScene whole(UnaryOperator<String> titles) {
        LogScene scene = new LogScene();
        scene.add(
                Subject.PARTY,
                PARTY.value(),
                new PartyEvent.Registered("TenneT", PartyKind.GRID_OPERATOR, "tennet", null, "net op zee"));
        scene.item(ITEM, "Net op zee");
        for (int i = 0; i < 20; i++) {
            scene.item(Uuid5.of("scene", "item", Integer.toString(i)), titles.apply("Mijlpaal " + i));
            scene.add(Subject.ITEM, ITEM, new ItemEvent.Renamed("Net op zee, stand " + i));
        }
        Fingerprint fingerprint = scene.seal("1.0");
        scene.consent(fingerprint);
        scene.add(Subject.ITEM, ITEM, new ItemEvent.Renamed("Net op zee na de verzegeling"));
        return scene;
    }

    void item(UUID id, String title) {
        add(Subject.ITEM, id, new ItemEvent.Registered(ItemKind.MILESTONE, title, null, null, null));
    }

    Fingerprint seal(String name) {
        add(Subject.VERSION, VERSION.value(), new VersionEvent.Drafted(new VersionName(name), null));
        long cut = head();
        add(Subject.VERSION, VERSION.value(), new VersionEvent.Frozen(new VersionName(name), null));
        List<Element> elements = SealedContent.ofVersion(VERSION, Register.upTo(head(), this), cut);
        SealedManifest sealed = signer().seal(new Manifest(Subject.VERSION, VERSION.value(), name, cut, elements));
        add(
                Subject.VERSION,
                VERSION.value(),
                new VersionEvent.Sealed(
                        sealed.fingerprint(), sealed.jws(), sealed.claims().checkpoint()));
        seals.put(head(), sealed);
        return sealed.fingerprint();
    }

    void consent(Fingerprint fingerprint) {
        UUID id = Consent.id(Target.of(VERSION), fingerprint, PARTY, Nature.CONSENT)
                .value();
        String checkpoint = signedAtLeast(1).toString();
        add(
                Subject.CONSENT,
                id,
                new ConsentEvent.Asked(
                        VERSION,
                        null,
                        fingerprint,
                        PARTY,
                        Nature.CONSENT,
                        null,
                        Manner.HERE,
                        null,
                        checkpoint,
                        List.of()));
        add(
                Subject.CONSENT,
                id,
                new ConsentEvent.Given(
                        false, new Answer(Manner.HERE, null, null, null, "onthouden van de vorige keer")));
    }

    private Sealing signer() {
        return new Sealing(
                () -> key,
                (id, erasable) -> Optional.of(
                        new SecretKeySpec(Sha256.of(id.toString().getBytes(StandardCharsets.UTF_8)), "AES")),
                this);
    }

    void add(Subject subject, UUID id, DomainEvent event) {
        EventType type = Folds.CATALOGUE.typeOf(event.getClass());
        long position = head() + 1;
        long sequence = sequences.merge(id, 0L, (before, zero) -> before + 1);
        events.add(new StoredEvent(
                position,
                Uuid5.of("scene", "event", Long.toString(position)),
                BEGIN.plusSeconds(position),
                subject.word(),
                id,
                sequence,
                type.name(),
                type.revision(),
                Folds.READER.write(event),
                Map.of(
                        MetaKey.ACTOR,
                        "scene",
                        MetaKey.COMMAND_ID,
                        Uuid5.of("scene", "command", Long.toString(position)).toString(),
                        MetaKey.NONCE,
                        "nonce-" + position)));
    }

    /** The bundle of this log, of which some lines are withheld. */
    Path write(Path folder, LongPredicate withheld) {
        try {
            Files.createDirectories(folder);
            StringBuilder lines = new StringBuilder();
            for (StoredEvent event : events) {
                lines.append(
                                withheld.test(event.position())
                                        ? EventLine.withheld(EventLeaf.hash(event))
                                        : EventLine.of(event))
                        .append('\n');
            }
            Files.writeString(folder.resolve(BundleFile.EVENTS), lines);
            Files.writeString(
                    folder.resolve(BundleFile.CHECKPOINT), signedAtLeast(0).toString());
            Files.writeString(folder.resolve(BundleFile.KEYS), new NoteKey(ORIGIN, key.verifyingKey()) + "\n");
            new BundleCompletion(folder, this::file)
                    .complete(JsonNodeFactory.instance.objectNode().put("reader", "auditor"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write(Path folder) {
        return write(folder, position -> false);
    }

    private byte[] file(long position) {
        SealedManifest sealed = Objects.requireNonNull(seals.get(position));
        return signer().file(sealed, disclosure -> Optional.empty(), JsonNodeFactory.instance.objectNode())
                .bytes();
    }

    @Override
    public Checkpoint atLeast(long size) {
        Frontier frontier = new Frontier();
        events.forEach(event -> frontier.add(EventLeaf.hash(event)));
        return new Checkpoint(ORIGIN, frontier.size(), frontier.root());
    }

    @Override
    public SignedNote signedAtLeast(long size) {
        return atLeast(size).signed(key);
    }

    /** What somebody holds who asked when the log had so many events. */
    HeldCheckpoint held(int size) {
        Frontier frontier = new Frontier();
        events.subList(0, size).forEach(event -> frontier.add(EventLeaf.hash(event)));
        return new HeldCheckpoint(
                "held",
                new Checkpoint(ORIGIN, size, frontier.root()).signed(key).toString());
    }

    List<Hash> leaves() {
        return events.stream().map(EventLeaf::hash).toList();
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
        return events.stream()
                .takeWhile(event -> !event.recordedAt().isAfter(instant))
                .count();
    }
}
