package nl.routekaart.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.eventstore.EventIntake;
import nl.routekaart.eventstore.IntakeException;
import nl.routekaart.files.Digest;
import nl.routekaart.fold.Folds;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.merkle.EventLeaf;
import nl.routekaart.merkle.EventLine;
import nl.routekaart.merkle.EventLines;
import nl.routekaart.signature.Ed25519SigningKey;
import nl.routekaart.signature.SigningKey;
import nl.routekaart.testing.TestPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class ArchiveTest {

    private static final String ORIGIN = "routekaart.example/industrie";
    private static final SigningKey KEY = Ed25519SigningKey.generate();
    private static final ArchivedHistory HISTORY = new ArchivedHistory(ORIGIN, KEY).with(5_000);
    private static final int EVENTS = HISTORY.events.size();

    /** Where nothing is ever recorded. */
    private static TestPostgres empty;

    @TempDir
    Path folder;

    private Archive archive;

    @BeforeAll
    static void migrate() {
        empty = database();
    }

    @BeforeEach
    void export() throws IOException {
        archive = new Archive(folder.resolve("archive"));
        exported(HISTORY, archive.folder());
    }

    @Test
    void whatIsTakenInIsWhatWasRecorded() throws IOException {
        TestPostgres there = database();
        ArchivedHistory kept = new ArchivedHistory(ORIGIN, KEY);

        Moved moved = imports(there, kept).read(archive.folder(), List.of());

        assertThat(moved)
                .isEqualTo(new Moved(HISTORY.head(), 1, HISTORY.atLeast(0).root()));
        assertThat(Digest.of(kept.find(HISTORY.letter).orElseThrow())).isEqualTo(HISTORY.letter);
        List<String> rows = new JdbcTemplate(there.dataSource()).query("""
                        select concat_ws(' ', position, event_id, extract(epoch from recorded_at) * 1000, subject, subject_id,
                            sequence, name, revision, command_id, ordinal)
                        from event_store.event order by position
                        """, (row, number) -> row.getString(1));
        assertThat(rows)
                .isEqualTo(HISTORY.events.stream()
                        .map(event -> String.join(
                                " ",
                                Long.toString(event.position()),
                                event.eventId().toString(),
                                event.recordedAt().toEpochMilli() + ".000000",
                                event.subject(),
                                event.subjectId().toString(),
                                Long.toString(event.sequence()),
                                event.name(),
                                Integer.toString(event.revision()),
                                event.metadata().get("commandId"),
                                event.metadata().get("ordinal")))
                        .toList());
        assertThatThrownBy(() -> imports(there, kept).read(archive.folder(), List.of()))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("There are events already");
    }

    @Test
    void eachLineHashesToItsLeaf() throws IOException {
        try (EventLines lines = new EventLines(Files.newInputStream(archive.events()))) {
            for (var event : HISTORY.events) {
                assertThat(EventLine.leaf(String.valueOf(lines.next()))).isEqualTo(EventLeaf.hash(event));
            }
            assertThat(lines.next()).isNull();
        }
    }

    @Test
    void nothingIsWrittenOverAnotherArchive() {
        assertThatThrownBy(() -> exported(HISTORY, archive.folder())).hasMessageContaining("already");
    }

    @Test
    void whoWritesKeepsAnArchiveOut() throws SQLException {
        try (Connection writer = empty.dataSource().getConnection()) {
            writer.createStatement().execute("select pg_advisory_lock_shared(7236273)");

            refused("Another process writes");
        }
    }

    @Test
    void aSequenceThatIsNotTheNextIsRefused() throws IOException {
        ArchivedHistory odd = new ArchivedHistory(ORIGIN, KEY).with(20);
        UUID item = UUID.randomUUID();
        odd.add(new ItemEvent.Renamed("een"), item, UUID.randomUUID(), 0);
        odd.add(new ItemEvent.Renamed("twee"), item, UUID.randomUUID(), 0);
        odd.events.remove((int) odd.head() - 2);
        exported(odd, folder.resolve("odd"));

        assertThatThrownBy(() -> imports(empty, HISTORY).read(folder.resolve("odd"), List.of()))
                .hasMessageStartingWith("Line " + odd.head() + " is not the next event of " + item);
    }

    /** Of an archive that is not as it was exported. */
    @Nested
    class Refused {

        @Test
        void whenItIsCutOffWithinALine() throws IOException {
            byte[] whole = Files.readAllBytes(archive.events());
            Files.write(archive.events(), Arrays.copyOf(whole, whole.length - 10));

            refused("Line " + EVENTS + " is cut off");
        }

        @Test
        void whenItsLastLinesAreMissing() throws IOException {
            lines(lines -> lines.subList(0, 4_000));

            refused("Line 4001 is missing: the checkpoint is of " + EVENTS + " events");
        }

        @Test
        void whenALineWasEdited() throws IOException {
            lines(lines -> edited(lines, 1_233));

            refused("Line 1234 is not the event that was recorded at this position");
        }

        @Test
        void whenTwoLinesChangedPlaces() throws IOException {
            lines(lines -> {
                Collections.swap(lines, 2_000, 2_001);
                return lines;
            });

            refused("Line 2001 is not the event that was recorded at this position");
        }

        @Test
        void whenALineWasAdded() throws IOException {
            lines(lines -> {
                lines.add(lines.getLast());
                return lines;
            });

            refused("Line " + (EVENTS + 1) + " is beyond the checkpoint");
        }

        @Test
        void whenALineIsWithheld() throws IOException {
            lines(lines -> {
                lines.set(9, EventLine.withheld(EventLine.leaf(lines.get(9))));
                return lines;
            });

            refused("Line 10 is of an event that is withheld");
        }

        @Test
        void whenALineWasEditedAndItsLeafToo() throws IOException {
            lines(lines -> edited(lines, 1_233));
            List<String> leaves = Files.readAllLines(archive.leaves());
            leaves.set(
                    1_233,
                    EventLine.leaf(Files.readAllLines(archive.events()).get(1_233))
                            .hex());
            Files.write(archive.leaves(), leaves);

            refused("leaves.txt is not of this checkpoint");
            Files.delete(archive.leaves());
            refused("The events are not those of the checkpoint");
        }

        @Test
        void whenItsCheckpointWasEditedOrIsOfAnother() throws IOException {
            String note = Files.readString(archive.checkpoint());
            Files.writeString(archive.checkpoint(), note.replace("\n" + EVENTS + "\n", "\n4000\n"));
            refused("not signed with a key of the programme");

            Files.writeString(archive.checkpoint(), note.substring(0, note.length() / 2));
            refused("is no signed checkpoint");

            Files.writeString(archive.checkpoint(), note);
            assertThatThrownBy(() -> imports(empty, HISTORY)
                            .read(
                                    archive.folder(),
                                    List.of(new NoteKey(
                                            ORIGIN, Ed25519SigningKey.generate().verifyingKey()))))
                    .hasMessageContaining("not signed with a key of the programme");
        }

        @Test
        void whenAFileIsMissingOrChanged() throws IOException {
            Files.writeString(archive.file(HISTORY.letter), "!", StandardOpenOption.APPEND);
            refused("Line 1 names a file that was changed");

            Files.delete(archive.file(HISTORY.letter));
            refused("Line 1 names a file that is not in the archive");
        }

        @Test
        void whenItIsOfAnotherLog() throws IOException {
            Path other = folder.resolve("other");
            exported(new ArchivedHistory("routekaart.example/another", KEY).with(3), other);

            assertThatThrownBy(() -> imports(empty, HISTORY).read(other, List.of()))
                    .hasMessageContaining("set routekaart.log.origin");
        }

        @Test
        void whenNobodyKnowsWhoSigned() {
            EventImport without = new EventImport(
                    new EventIntake(empty.dataSource(), Folds.READER), HISTORY, List::of, Folds.READER, ORIGIN);

            assertThatThrownBy(() -> without.read(archive.folder(), List.of()))
                    .hasMessageContaining("restore the keys first");
        }
    }

    private void lines(UnaryOperator<List<String>> change) throws IOException {
        List<String> lines =
                new ArrayList<>(Files.readString(archive.events()).lines().toList());
        Files.writeString(archive.events(), String.join("\n", change.apply(lines)) + "\n", StandardCharsets.UTF_8);
    }

    private static List<String> edited(List<String> lines, int index) {
        lines.set(index, lines.get(index).replace("Titel", "Tittel"));
        return lines;
    }

    /** Says so, and leaves nothing behind. */
    private void refused(String fault) {
        assertThatThrownBy(() -> imports(empty, HISTORY).read(archive.folder(), List.of()))
                .hasMessageContaining(fault);
        assertThat(new JdbcTemplate(empty.dataSource())
                        .queryForObject("select count(*) + max(position) from event_store.head", Long.class))
                .as("the one counter, at its beginning")
                .isOne();
    }

    private static void exported(ArchivedHistory history, Path folder) throws IOException {
        new EventExport(history, history, history, Folds.READER).write(folder);
    }

    private static EventImport imports(TestPostgres database, ArchivedHistory files) {
        return new EventImport(
                new EventIntake(database.dataSource(), Folds.READER),
                files,
                () -> List.of(KEY.verifyingKey()),
                Folds.READER,
                ORIGIN);
    }

    private static TestPostgres database() {
        TestPostgres database = TestPostgres.freshDatabase();
        Flyway.configure()
                .dataSource(database.ownerDataSource())
                .schemas("event_store", "axon")
                .placeholders(Map.of("application", TestPostgres.APPLICATION))
                .load()
                .migrate();
        return database;
    }
}
