package nl.routekaart.standalone.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.SignedNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine of a witness stops before, in the middle of and after every step that it takes on its disk. */
class StoppedWitnessTest {

    private static final int HALVES = 3;

    @TempDir
    Path folder;

    private int stops;

    private interface Act {

        void on(Disk disk, Path place) throws IOException;
    }

    @Test
    void theFirstLookIsDoneOrCanBeDoneAgain() throws IOException {
        MemoryLog log = new MemoryLog().grow(300);
        stopped(place -> {}, (disk, place) -> look(log, disk, place), place -> {
            look(log, Disk.REAL, place);
            holds(place, log.signed(300));
        });
        assertThat(stops).isGreaterThan(20);
    }

    @Test
    void aLookHasKeptTheNewCheckpointOrTheOneBefore() throws IOException {
        MemoryLog log = new MemoryLog().grow(300);
        SignedNote before = log.signed(300);
        Path begun = folder.resolve("begun");
        look(log, Disk.REAL, begun);
        log.rotate(true);
        log.grow(300);
        stopped(place -> copy(begun, place), (disk, place) -> look(log, disk, place), place -> {
            SignedNote kept = SignedNote.parse(Files.readString(place.resolve("checkpoint")));
            assertThat(kept.text()).isIn(before.text(), log.signed(600).text());
            assertThat(look(log, Disk.REAL, place)).isInstanceOf(Outcome.Continued.class);
            holds(place, log.signed(600));
            holds(place, before, "checkpoints/300");
        });
        assertThat(stops).isGreaterThan(15);
    }

    @Test
    void anAlarmIsRaisedOrWillBe() throws IOException {
        MemoryLog log = new MemoryLog().grow(300);
        Path begun = folder.resolve("begun");
        look(log, Disk.REAL, begun);
        log.leaves.set(17, MemoryLog.leaf("another"));
        log.grow(1);
        stopped(place -> copy(begun, place), (disk, place) -> look(log, disk, place), place -> {
            assertThat(look(log, Disk.REAL, place)).isInstanceOf(Outcome.Alarmed.class);
            assertThat(place.resolve("alarm/shown-checkpoint"))
                    .hasContent(log.signed(301).toString());
        });
        assertThat(stops).isGreaterThan(12);
    }

    @Test
    void anAlarmStandsUntilItWasDecidedAndItsEvidenceIsNeverLost() throws IOException {
        MemoryLog log = new MemoryLog().grow(300);
        Path alarmed = folder.resolve("alarmed");
        look(log, Disk.REAL, alarmed);
        log.leaves.removeLast();
        look(log, Disk.REAL, alarmed);
        log.grow(1);
        stopped(
                place -> copy(alarmed, place),
                (disk, place) -> {
                    try (WitnessFolder opened = WitnessFolder.open(place, disk)) {
                        opened.alarms()
                                .decide("an old answer", Clock.systemUTC().instant());
                    }
                },
                place -> {
                    boolean stands = look(log, Disk.REAL, place) instanceof Outcome.Alarmed;
                    assertThat(place.resolve(stands ? "alarm" : "decided-alarms/1")
                                    .resolve("shown-checkpoint"))
                            .hasContent(log.signed(299).toString());
                });
    }

    @Test
    void theKeyOfAWitnessIsWholeOrIsMadeAgain() throws IOException {
        stopped(Files::createDirectories, (disk, place) -> Cosigner.make("witness.example/vng", place, disk), place -> {
            if (Cosigner.in(place).isEmpty()) {
                Cosigner.make("witness.example/vng", place, Disk.REAL);
            }
            assertThat(Cosigner.in(place)).isPresent();
        });
    }

    private interface OnFolder {

        void run(Path place) throws IOException;
    }

    private void stopped(OnFolder prepare, Act act, OnFolder afterwards) throws IOException {
        for (int half = 0; half < HALVES; half++) {
            boolean done = false;
            for (int steps = 0; !done; steps++) {
                Path place = folder.resolve(half + "-" + steps);
                prepare.run(place);
                BreakingDisk disk = new BreakingDisk(steps, half);
                try {
                    act.on(disk, place);
                } catch (BreakingDisk.Stopped e) {
                    stops++;
                }
                done = disk.wasEnough();
                afterwards.run(place);
            }
        }
    }

    private static void holds(Path place, SignedNote note) throws IOException {
        holds(place, note, "checkpoint");
        holds(place, note, "checkpoints/" + Checkpoint.parse(note.text()).size());
    }

    private static void holds(Path place, SignedNote note, String file) throws IOException {
        assertThat(SignedNote.parse(Files.readString(place.resolve(file))).text())
                .as("%s in %s", file, place)
                .isEqualTo(note.text());
    }

    private static Outcome look(MemoryLog log, Disk disk, Path place) throws IOException {
        try (WitnessFolder opened = WitnessFolder.open(place, disk)) {
            return new Watch(opened, log, Optional.empty(), Set.of(), Clock.systemUTC()).look();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        org.springframework.util.FileSystemUtils.copyRecursively(from, to);
    }
}
