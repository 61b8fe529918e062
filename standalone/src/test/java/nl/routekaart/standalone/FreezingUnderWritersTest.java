package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nl.routekaart.content.SealedContent;
import nl.routekaart.fold.Folds;
import nl.routekaart.fold.Register;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.message.RawEvents;
import nl.routekaart.message.StoredEvent;
import nl.routekaart.seal.Disclosure;
import nl.routekaart.seal.Element;
import nl.routekaart.seal.Manifest;
import nl.routekaart.seal.ManifestSigner;
import nl.routekaart.seal.SealedManifest;
import nl.routekaart.version.VersionEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions are frozen and sealed while others write, with the whole product and its database. */
class FreezingUnderWritersTest {

    private static final int WRITERS = 5;
    private static final int STEPS = 60;
    private static final int STEPS_PER_FREEZE = 12;

    @TempDir
    static Path folder;

    private static OpenedRoutekaart product;
    private static RawEvents events;
    private static Api secretariat;

    private final CopyOnWriteArrayList<String> items = new CopyOnWriteArrayList<>();
    private final List<Frozen> frozen = new ArrayList<>();
    private final AtomicInteger recorded = new AtomicInteger();

    /** A version as it was read directly after it was frozen. */
    private record Frozen(String name, UUID id, long cut, List<Element> content) {}

    @BeforeAll
    static void start() {
        product = OpenedRoutekaart.over(folder);
        events = product.bean(RawEvents.class);
        secretariat = product.as("secretariaat");
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aVersionHasTheSameContentWheneverItIsRead(long seed) throws Exception {
        String owner = secretariat
                .post("/api/v1/parties", "{\"name\": \"Ministerie %d\", \"kind\": \"ministry\"}".formatted(seed))
                .expect(201)
                .text("/id");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writing = new ArrayList<>();
            for (int number = 0; number < WRITERS; number++) {
                ScatteredWriter writer = new ScatteredWriter(secretariat, seed * 100 + number, owner, items);
                boolean freezes = number == 0;
                writing.add(threads.submit(() -> write(writer, freezes, seed)));
            }
            for (Future<?> writer : writing) {
                writer.get();
            }
        }
        assertThat(recorded.get()).as("of what was written").isGreaterThan(WRITERS * STEPS / 2);
        assertThat(frozen).hasSize(STEPS / STEPS_PER_FREEZE);
        assertThat(frozen.stream().map(Frozen::cut)).isSorted().doesNotHaveDuplicates();
        frozen.forEach(this::isThatOfItsCut);

        String shown = frozen.getLast().name();
        List<byte[]> before = publications(shown);
        ScatteredWriter late = new ScatteredWriter(secretariat, seed, owner, items);
        long head = events.head();
        for (String item : List.copyOf(items)) {
            late.correct("/api/v1/items/" + item);
            late.write();
        }
        assertThat(events.head()).isGreaterThan(head);

        frozen.forEach(this::isThatOfItsCut);
        assertThat(publications(shown)).usingRecursiveComparison().isEqualTo(before);
    }

    private void write(ScatteredWriter writer, boolean freezes, long seed) {
        for (int step = 1; step <= STEPS; step++) {
            if (writer.write()) {
                recorded.incrementAndGet();
            }
            if (freezes && step % STEPS_PER_FREEZE == 0) {
                frozen.add(freeze(seed + "." + step));
                frozen.forEach(each -> assertThat(read(each.id(), each.cut(), events))
                        .as("while others write: %s", each.name())
                        .isEqualTo(each.content()));
            }
        }
    }

    private static Frozen freeze(String name) {
        String path = "/api/v1/versions/" + name;
        secretariat.post(path + "/drafts", "{\"name\": \"%s\"}".formatted(name)).expect(200);
        String id = secretariat
                .post("/api/v1/versions", "{\"name\": \"%s\"}".formatted(name))
                .expect(201)
                .text("/id");
        UUID version = UUID.fromString(id);
        long cut = Register.upTo(events.head(), events)
                .find(Subject.VERSION, version)
                .flatMap(entry -> SealedContent.cut(entry.statements()))
                .orElseThrow();
        List<Element> content = read(version, cut, events);
        secretariat.post(path + "/sealings", "").expect(200);
        return new Frozen(name, version, cut, content);
    }

    /** The same as was read then, as the events up to it come to where there are no others, and as was signed. */
    private void isThatOfItsCut(Frozen version) {
        List<Element> content = read(version.id(), version.cut(), events);
        assertThat(content).as(version.name()).isEqualTo(version.content());
        assertThat(read(version.id(), version.cut(), new Beginning(events.page(0, (int) version.cut() + 1))))
                .as(version.name())
                .isEqualTo(version.content());

        String jws = events.ofSubject(version.id()).stream()
                .map(event -> Folds.READER.read(event).event())
                .filter(VersionEvent.Sealed.class::isInstance)
                .map(event -> ((VersionEvent.Sealed) event).jws())
                .findFirst()
                .orElseThrow();
        Manifest manifest = new Manifest(Subject.VERSION, version.id(), version.name(), version.cut(), content);
        assertThat(product.bean(ManifestSigner.class).disclosures(manifest))
                .extracting(Disclosure::digest)
                .as(version.name())
                .containsExactlyInAnyOrderElementsOf(SealedManifest.claims(jws).digests());
    }

    private static List<Element> read(UUID version, long cut, RawEvents from) {
        return SealedContent.ofVersion(new VersionId(version), Register.upTo(cut + 1, from), cut);
    }

    /** Previews for everybody would tell what was closed since; those for insiders have nothing to close. */
    private static List<byte[]> publications(String version) {
        String path = "/api/v1/versions/" + version;
        secretariat.get(path + "?atLeast=" + events.head()).expect(200);
        return List.of(
                secretariat.bytes(path + "/publications/internal.nl.csv"),
                secretariat.bytes(path + "/publications/internal.en.json"));
    }

    /** A store in which nothing else was ever recorded. */
    private record Beginning(List<StoredEvent> all) implements RawEvents {

        @Override
        public List<StoredEvent> page(long afterPosition, int limit) {
            return all.stream().skip(afterPosition).limit(limit).toList();
        }

        @Override
        public List<StoredEvent> ofSubject(UUID id) {
            return all.stream().filter(event -> event.subjectId().equals(id)).toList();
        }

        @Override
        public long head() {
            return all.size();
        }

        @Override
        public long positionAt(Instant instant) {
            throw new UnsupportedOperationException();
        }
    }
}
