package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.routekaart.bundle.Bundle;
import nl.routekaart.bundle.BundleCompletion;
import nl.routekaart.bundle.BundleFile;
import nl.routekaart.bundle.BundleTrust;
import nl.routekaart.bundle.BundleVerification;
import nl.routekaart.bundle.HeldCheckpoint;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.CheckpointSource;
import nl.routekaart.checkpoint.KeptLeaves;
import nl.routekaart.checkpoint.LogSigner;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.merkle.EventLeaf;
import nl.routekaart.merkle.Frontier;
import nl.routekaart.merkle.Hash;
import nl.routekaart.message.RawEvents;
import nl.routekaart.message.StoredEvent;
import nl.routekaart.seal.ManifestSigner;
import nl.routekaart.view.Compared;
import nl.routekaart.view.Difference;
import nl.routekaart.view.Views;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Who administers the database can switch its triggers off, change anything, and have the service started again, which then
 * signs what it finds. Who holds a checkpoint from before sees each change at or below it, and where it is.
 */
class TamperingTest {

    private static final int EVENTS = 400;
    private static final int VIEWS = 100;

    @TempDir
    static Path data;

    private static AuditScene scene;
    private static Administrator administrator;
    private static ViewAdministrator atViews;
    private static RawEvents events;
    private static List<String> lines = List.of();
    private static List<Hash> leaves = List.of();
    private static HeldCheckpoint held = new HeldCheckpoint("", "");
    private static long size;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException, SQLException {
        scene = AuditScene.start(data);
        scene.settled();
        administrator = Administrator.of(scene.database());
        atViews = new ViewAdministrator(administrator);
        Set<String> views = scene.bean(Views.class).names();
        atViews.backUp(views);
        scene.goOn();
        atViews.remember(views);
        events = scene.bean(RawEvents.class);
        size = events.head();
        leaves = events.page(0, (int) size).stream().map(EventLeaf::hash).toList();
        held = new HeldCheckpoint(
                "held", scene.bean(CheckpointSource.class).signedAtLeast(size).toString());
        write(data.resolve("earlier"), null);
        lines = Files.readAllLines(data.resolve("earlier").resolve(BundleFile.EVENTS));
        scene.stopFollowing();
        administrator.switchOff();
    }

    @AfterAll
    static void stop() throws SQLException {
        administrator.close();
        scene.close();
    }

    @Test
    void everyChangeOfEventsBelowAHeldCheckpointIsFoundWithItsPosition() throws IOException, SQLException {
        int exact = 0;
        for (int seed = 0; seed < EVENTS; seed++) {
            Random random = new Random(seed);
            Path bundle = folder.resolve(Integer.toString(seed));
            String what = administrator.tamper(random, size);
            long touched = administrator.firstTouched().orElseThrow();
            boolean leavesKept = random.nextBoolean();
            boolean earlier = random.nextInt(3) == 0;
            try {
                write(bundle, leavesKept ? TamperingTest::kept : null);
            } finally {
                administrator.undo();
            }

            BundleTrust trust = new BundleTrust(Set.of(), List.of(held), earlier ? data.resolve("earlier") : null);
            BundleVerification verification = BundleVerification.of(bundle, trust);

            long changed = firstChange(bundle);
            assertThat(changed).as("case %d: %s", seed, what).isEqualTo(touched).isLessThanOrEqualTo(size);
            assertThat(verification.holds()).as("case %d: %s", seed, what).isFalse();
            BundleVerification.Range first = verification.first().orElseThrow();
            assertThat(changed)
                    .as("case %d: %s: %s", seed, what, verification.findings())
                    .isBetween(first.first(), first.last());
            if (leavesKept || earlier) {
                exact++;
                assertThat(first)
                        .as("case %d: %s: %s", seed, what, verification.findings())
                        .isEqualTo(new BundleVerification.Range(changed, changed));
            }
        }
        assertThat(exact).isGreaterThan(EVENTS / 2);
    }

    @Test
    void whatNobodyTouchedHolds() throws IOException {
        write(folder, TamperingTest::kept);
        BundleTrust trust = new BundleTrust(Set.of(), List.of(held), data.resolve("earlier"));
        assertThat(BundleVerification.of(folder, trust).findings()).isEmpty();
    }

    /** Each kind as often as any other, and every table. */
    @Test
    void everyChangeOfAViewIsFoundByFoldingItAgainWithItsPosition() throws SQLException {
        Views views = scene.bean(Views.class);
        List<String> names = List.copyOf(views.names());
        ViewAdministrator.Kind[] kinds = ViewAdministrator.Kind.values();
        for (int seed = 0; seed < VIEWS; seed++) {
            Random random = new Random(seed);
            String name = names.get(random.nextInt(names.size()));
            String what = atViews.tamper(kinds[seed % kinds.length], random, name);
            long touched = atViews.firstTouched(name).orElseThrow();

            Compared compared = views.compare(name, null);

            assertThat(compared.equal()).as("case %d: %s: %s", seed, name, what).isFalse();
            assertThat(position(compared.first()))
                    .as("case %d: %s: %s", seed, name, what)
                    .isEqualTo(touched);
            assertThat(position(views.rebuild(name).first()))
                    .as("rebuilt case %d: %s: %s", seed, name, what)
                    .isEqualTo(touched);
            assertThat(atViews.firstTouched(name))
                    .as("case %d: %s: %s", seed, name, what)
                    .isEmpty();
        }
    }

    private static @Nullable Long position(@Nullable Difference first) {
        return first == null ? null : first.position();
    }

    @Test
    void aViewThatNobodyTouchedIsEqual() throws SQLException {
        Views views = scene.bean(Views.class);
        for (String name : views.names()) {
            assertThat(atViews.firstTouched(name)).isEmpty();
            assertThat(views.compare(name, null).equal()).isTrue();
        }
    }

    /** The leaves that the log kept: the administrator did not think of them, or does not get at them. */
    private static List<Hash> kept(long after, int limit) {
        return leaves.stream().skip(after).limit(limit).toList();
    }

    /** The first line that is not what it was. */
    private static long firstChange(Path bundle) throws IOException {
        List<String> now = Files.readAllLines(bundle.resolve(BundleFile.EVENTS));
        int at = 0;
        while (at < now.size() && at < lines.size() && now.get(at).equals(lines.get(at))) {
            at++;
        }
        return at + 1;
    }

    /** Exports as the service does after it was started again: it signs what it finds. */
    private static void write(Path folder, @Nullable KeptLeaves kept) throws IOException {
        Files.createDirectories(folder);
        Checkpoint checkpoint = newest();
        long until = checkpoint.size();
        Bundle bundle = Bundle.whole(until, events, scene.bean(ManifestSigner.class), kept);
        try (OutputStream out = Files.newOutputStream(folder.resolve(BundleFile.EVENTS))) {
            bundle.events(0, out);
        }
        if (kept != null) {
            try (OutputStream out = Files.newOutputStream(folder.resolve(BundleFile.LEAVES))) {
                bundle.leaves(0, out);
            }
        }
        Files.writeString(
                folder.resolve(BundleFile.CHECKPOINT),
                scene.bean(LogSigner.class)
                        .sign(checkpoint.size(), checkpoint.root())
                        .toString());
        Files.write(
                folder.resolve(BundleFile.KEYS),
                scene.bean(LogSigner.class).keys().stream()
                        .map(NoteKey::toString)
                        .toList());
        new BundleCompletion(folder, position -> bundle.seal(position).orElse(new byte[0]))
                .complete(JsonNodeFactory.instance.objectNode());
    }

    /** Where the store has a hole or what cannot be read, nothing new can be signed: the old checkpoint is all there is. */
    private static Checkpoint newest() {
        Frontier frontier = new Frontier();
        String origin = scene.bean(LogSigner.class).origin();
        try {
            for (StoredEvent event : events.page(0, Integer.MAX_VALUE)) {
                if (event.position() != frontier.size() + 1) {
                    return scene.bean(CheckpointSource.class).atLeast(size);
                }
                frontier.add(EventLeaf.hash(event));
            }
        } catch (RuntimeException e) {
            return scene.bean(CheckpointSource.class).atLeast(size);
        }
        return new Checkpoint(origin, frontier.size(), frontier.root());
    }
}
