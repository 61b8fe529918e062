package nl.routekaart.standalone.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.merkle.Hash;
import nl.routekaart.signature.Ed25519SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a witness keeps, and when it raises the alarm, over a log whose keeper has its keys. */
class WatchTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final MemoryLog log = new MemoryLog();

    @Test
    void theFirstCheckpointIsBelievedAndEachNextOneIsMeasuredByIt() throws IOException {
        log.grow(300);
        assertThat(look())
                .isInstanceOfSatisfying(
                        Outcome.Continued.class,
                        begun -> assertThat(begun.believed()).containsExactly(log.key()));
        log.grow(1);
        assertThat(told(look())).isEqualTo("300 to 301");
        assertThat(told(look())).isEqualTo("301 to 301");
        log.grow(70_000);
        assertThat(told(look())).isEqualTo("301 to 70301");
        assertThat(folder.resolve("checkpoints").toFile().list()).containsExactlyInAnyOrder("300", "301", "70301");
        assertThat(folder.resolve("checkpoint"))
                .hasContent(log.signed(70_301).toString())
                .hasSameTextualContentAs(folder.resolve("checkpoints/70301"));
    }

    @Test
    void aLogThatBeginsEmptyIsWatchedToo() throws IOException {
        look();
        log.grow(2);
        assertThat(told(look())).isEqualTo("0 to 2");
    }

    @Test
    void everyForkAtOrBelowWhatIsKeptIsFoundAndNoGrowthIsTakenForOne() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            MemoryLog one = new MemoryLog();
            Path place = folder.resolve(Integer.toString(round));
            int kept = 1 + random.nextInt(600);
            look(place, one.grow(kept));
            one.grow(1 + random.nextInt(600));
            boolean tamper = random.nextBoolean();
            int at = random.nextInt(kept);
            if (tamper) {
                switch (random.nextInt(3)) {
                    case 0 -> one.leaves.set(at, MemoryLog.leaf("another"));
                    case 1 -> one.leaves.add(at, MemoryLog.leaf("put in between"));
                    default -> one.leaves.add(one.leaves.remove(at));
                }
            }
            Outcome outcome = look(place, one);
            if (tamper) {
                assertThat(told(outcome)).as("round %d", round).isEqualTo("FORKED");
                assertThat(look(place, one)).isInstanceOf(Outcome.Alarmed.class);
            } else {
                assertThat(told(outcome)).as("round %d", round).isEqualTo(kept + " to " + one.leaves.size());
            }
        }
    }

    @Test
    void whatIsShorterOrHasAnotherRootIsAnAlarmAndStaysOneUntilAPersonDecides() throws IOException {
        look(log.grow(500));
        SignedNote kept = log.signed(500);
        log.leaves.removeLast();
        assertThat(told(look())).isEqualTo("SHORTER");

        log.grow(10);
        assertThat(told(look())).as("although it goes on again").isEqualTo("SHORTER");
        assertThat(folder.resolve("alarm/kept-checkpoint")).hasContent(kept.toString());
        assertThat(folder.resolve("alarm/shown-checkpoint"))
                .hasContent(log.signed(499).toString());

        decide();
        assertThat(told(look())).isEqualTo("500 to 509");
        log.leaves.set(3, MemoryLog.leaf("another"));
        assertThat(told(look())).isEqualTo("OTHER_ROOT");
        decide();
        assertThat(told(look())).as("as long as it is so").isEqualTo("OTHER_ROOT");
        assertThat(folder.resolve("decided-alarms/1/shown-checkpoint")).exists();
        assertThat(folder.resolve("decided-alarms/2/decision.json")).content().contains("told by telephone");
    }

    @Test
    void tilesThatDoNotMakeTheSignedRootShowNothing() throws IOException {
        look(log.grow(20));
        log.grow(20);
        log.instead = log.signed(40);
        log.leaves.set(30, MemoryLog.leaf("another"));
        assertThat(told(look())).isEqualTo("NOT_SHOWN");
    }

    @Test
    void whatTheLogDidNotSignIsAnAlarm() throws IOException {
        look(log.grow(20));
        Checkpoint next = new Checkpoint(MemoryLog.ORIGIN, 21, Hash.EMPTY);
        log.instead = next.signed(Ed25519SigningKey.generate());
        assertThat(told(look())).isEqualTo("KEY_UNKNOWN");

        decide();
        String note = log.signed(20).toString();
        log.instead = SignedNote.parse(next.text() + note.substring(note.indexOf("\n\n") + 1));
        assertThat(told(look())).isEqualTo("SIGNATURE_WRONG");

        decide();
        log.instead = new Checkpoint("routekaart.example/other", 21, Hash.EMPTY).signed(Ed25519SigningKey.generate());
        assertThat(told(look())).isEqualTo("OTHER_LOG");
    }

    @Test
    void aKeyThatTheOneBeforeVouchesForIsTrustedAlsoWhenOneWasMissed() throws IOException {
        look(log.grow(5));
        log.rotate(true);
        log.rotate(true);
        log.grow(1);
        assertThat(look())
                .isInstanceOfSatisfying(
                        Outcome.Continued.class,
                        continued -> assertThat(continued.handedOver())
                                .containsExactlyInAnyOrder(log.keys.get(1), log.keys.get(2)));
        log.handOvers.clear();
        log.grow(1);
        assertThat(told(look())).isEqualTo("6 to 7");
    }

    @Test
    void aKeyThatNobodyVouchesForIsAnAlarmUntilAPersonGivesIt() throws IOException {
        look(log.grow(5));
        log.rotate(false);
        log.grow(1);
        assertThat(told(look())).isEqualTo("KEY_UNKNOWN");
        decide();
        assertThat(told(look(folder, log, log.key()))).isEqualTo("5 to 6");
        log.grow(1);
        assertThat(told(look())).as("and is trusted from then on").isEqualTo("6 to 7");
    }

    @Test
    void whoGivesAKeyBelievesNoOther() {
        log.grow(5);
        NoteKey other =
                new NoteKey(MemoryLog.ORIGIN, Ed25519SigningKey.generate().verifyingKey());
        assertThatExceptionOfType(WitnessException.class)
                .isThrownBy(() -> look(folder, log, other))
                .withMessage("not-begun");
        assertThat(folder.resolve("keys.txt")).doesNotExist();
        assertThat(folder.resolve("checkpoint")).doesNotExist();
    }

    @Test
    void theFirstCheckpointHasToBeWhatTheTilesGive() {
        log.grow(5);
        log.instead = log.signed(5);
        log.leaves.set(2, MemoryLog.leaf("another"));
        assertThatExceptionOfType(WitnessException.class).isThrownBy(this::look);
    }

    @Test
    void whatIsKeptIsSignedIfTheWitnessHasAName() throws IOException {
        Cosigner cosigner;
        try (WitnessFolder opened = WitnessFolder.open(folder, Disk.REAL)) {
            cosigner = Cosigner.make("witness.example/vng", folder, Disk.REAL);
            new Watch(opened, log.grow(3), Optional.of(cosigner), Set.of(), CLOCK).look();
        }
        SignedNote kept = SignedNote.parse(Files.readString(folder.resolve("checkpoint")));
        assertThat(cosigner.key().seen(kept)).contains(CLOCK.instant());
        assertThat(kept.isSignedBy(log.key())).isTrue();
        assertThat(Cosigner.in(folder).orElseThrow().key()).isEqualTo(cosigner.key());
    }

    @Test
    void twoWitnessesDoNotShareAFolder() throws IOException {
        try (WitnessFolder one = WitnessFolder.open(folder, Disk.REAL)) {
            assertThat(one.kept()).isEmpty();
            assertThatExceptionOfType(WitnessException.class)
                    .isThrownBy(() -> WitnessFolder.open(folder, Disk.REAL))
                    .withMessage("folder-in-use");
        }
        WitnessFolder.open(folder, Disk.REAL).close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkpoint", "keys.txt", "checkpoints/7"})
    void whatAWitnessDidNotWriteIsNotGoneOnWith(String file) throws IOException {
        look(log.grow(7));
        for (String other :
                List.of(" ", "nonsense", new MemoryLog().grow(8).signed(8).toString())) {
            byte[] before = Files.readAllBytes(folder.resolve(file));
            Files.writeString(folder.resolve(file), other);
            assertThatExceptionOfType(IOException.class).isThrownBy(this::look);
            Files.write(folder.resolve(file), before);
        }
        assertThat(told(look())).isEqualTo("7 to 7");
    }

    @Test
    void whoTakesTheNewestCheckpointAwayDoesNotMakeTheWitnessBelieveAnew() throws IOException {
        look(log.grow(7));
        look(log.grow(7));
        Files.delete(folder.resolve("checkpoint"));
        log.leaves.set(2, MemoryLog.leaf("another"));
        assertThat(told(look())).isEqualTo("OTHER_ROOT");
    }

    private Outcome look() throws IOException {
        return look(folder, log);
    }

    private Outcome look(MemoryLog grown) throws IOException {
        return look(folder, grown);
    }

    private static Outcome look(Path place, MemoryLog one, NoteKey... given) throws IOException {
        try (WitnessFolder opened = WitnessFolder.open(place, Disk.REAL)) {
            return new Watch(opened, one, Optional.empty(), Set.of(given), CLOCK).look();
        }
    }

    private void decide() throws IOException {
        try (WitnessFolder opened = WitnessFolder.open(folder, Disk.REAL)) {
            opened.alarms().decide("told by telephone", CLOCK.instant());
        }
    }

    private static String told(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Continued continued ->
                Objects.requireNonNull(continued.before()).size() + " to "
                        + continued.now().size();
            case Outcome.Alarmed alarmed -> alarmed.alarm().breach().name();
        };
    }
}
