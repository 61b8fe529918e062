package nl.routekaart.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.routekaart.cabinet.CabinetEvent;
import nl.routekaart.cabinet.CaretakerCheck;
import nl.routekaart.cabinet.CaretakerOutcome;
import nl.routekaart.document.DocumentEvent;
import nl.routekaart.document.DocumentType;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.MetaKey;
import nl.routekaart.version.Version;
import nl.routekaart.version.VersionEvent;
import nl.routekaart.version.VersionName;
import nl.routekaart.version.VersionStatus;
import nl.routekaart.view.TestEvents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** July 2023: version 1.0 is given back and frozen anew, and the letter tells a signing too early. */
class DocumentsAndVersionsTest {

    /** A letter that was not sent yet is read by those who work on it. */
    private static final String[] PARTNER = {WebHouse.ROLE, "partner"};

    private static final VersionName NAME = new VersionName("1.0");
    private static final UUID VERSION = Version.id(NAME).value();
    private static final UUID LETTER = Uuid5.of("letter");
    private static final UUID ANQORE = Uuid5.of("anqore");
    private static final UUID CABINET = Uuid5.of("rutte-iv");
    private static final PartyId EZK = new PartyId(Uuid5.of("ezk"));
    private static final CaretakerCheck UNCHANGED =
            new CaretakerCheck("Kamerbrief", false, false, false, false, CaretakerOutcome.UNCHANGED);

    @SuppressWarnings("NullAway.Init")
    private static WebHouse web;

    @BeforeAll
    static void open() {
        web = new WebHouse(DocumentsAndVersionsTest::happen);
    }

    @AfterAll
    static void close() {
        web.close();
    }

    private static void happen(TestEvents events) {
        record(events, Subject.CABINET, CABINET, "2022-01-10", new CabinetEvent.SwornIn("Rutte IV", null));
        record(
                events,
                Subject.ITEM,
                ANQORE,
                "2023-06",
                new ItemEvent.Registered(ItemKind.TAILOR_MADE_AGREEMENT, "EoP AnQore", null, null, null));
        record(
                events,
                Subject.ITEM,
                ANQORE,
                "2023-06",
                new ItemEvent.Progressed(null, "eop-signing-foreseen", Map.of()));
        record(events, Subject.VERSION, VERSION, "2023-06-01", new VersionEvent.Drafted(NAME, null));
        record(
                events,
                Subject.VERSION,
                VERSION,
                "2023-06-02",
                new VersionEvent.CaretakerChecked(new ItemId(ANQORE), UNCHANGED));
        record(events, Subject.VERSION, VERSION, "2023-07-03", new VersionEvent.Frozen(NAME, null));
        record(
                events,
                Subject.VERSION,
                VERSION,
                "2023-07-03",
                new VersionEvent.Sealed(new Fingerprint("0".repeat(64)), "jws", "checkpoint"));
        record(events, Subject.VERSION, VERSION, "2023-07-04", new VersionEvent.Returned(VersionStatus.SEALED));
        record(events, Subject.VERSION, VERSION, "2023-07-01", new VersionEvent.Frozen(NAME, "tweede bevriezing"));
        record(events, Subject.CABINET, CABINET, "2023-07-07", new CabinetEvent.Resigned("asiel"));
        record(
                events,
                Subject.DOCUMENT,
                LETTER,
                "2023-07-08",
                new DocumentEvent.Registered(DocumentType.LETTER, Version.id(NAME), "Kamerbrief", "brief", EZK));
        record(
                events,
                Subject.DOCUMENT,
                LETTER,
                "2023-07-08",
                new DocumentEvent.PassageWritten(
                        "maatwerk", 1, null, "De EoP met AnQore is getekend.", List.of(new ItemId(ANQORE))));
        record(
                events,
                Subject.DOCUMENT,
                LETTER,
                "2023-07-08",
                new DocumentEvent.CaretakerChecked("maatwerk", UNCHANGED));
        record(
                events,
                Subject.VERSION,
                Version.id(new VersionName("2.0")).value(),
                "2023-07-14",
                new VersionEvent.Drafted(new VersionName("2.0"), null));
    }

    private static void record(TestEvents events, Subject subject, UUID id, String on, DomainEvent event) {
        events.append(
                subject,
                id,
                event,
                Map.of(MetaKey.ACTOR, "secretariat", MetaKey.PARTY, EZK.toString(), MetaKey.EFFECTIVE_ON, on));
    }

    @Test
    void aVersionShowsItsStatusItsNewestCutAndTheOneBefore() {
        JsonNode version = web.json("/api/v1/versions/1.0");

        assertThat(version.at("/fields/status/value").asString()).isEqualTo("frozen");
        assertThat(version.at("/fields").has("fingerprint")).isFalse();
        assertThat(version.get("cut").longValue()).isEqualTo(8);
        assertThat(version.get("cuts")).hasSize(2);
        assertThat(version.at("/cuts/1/cut").longValue()).isEqualTo(5);
        assertThat(version.get("remark").asString()).isEqualTo("tweede bevriezing");
        assertThat(version.get("checksAskedAgain").get(0).asString()).isEqualTo(ANQORE.toString());
    }

    @Test
    void aVersionNameStandsForItsNewestCut() {
        assertThat(web.json("/api/v1/items?at=1.0").get("total").longValue()).isEqualTo(1);
        assertThat(web.json("/api/v1/versions/1.0/snapshot").get("total").longValue())
                .isEqualTo(1);
        assertThat(web.json("/api/v1/items/" + ANQORE).at("/agreed/version").asString())
                .isEqualTo("1.0");
    }

    @Test
    void aDraftIsAVersionWithoutACut() {
        JsonNode draft = web.json("/api/v1/versions/2.0");

        assertThat(draft.at("/fields/status/value").asString()).isEqualTo("draft");
        assertThat(draft.has("cut")).isFalse();
        List<String> names = new ArrayList<>();
        web.json("/api/v1/versions")
                .get("items")
                .forEach(version -> names.add(version.get("name").asString()));
        assertThat(names).containsExactly("2.0", "1.0");
        assertThat(web.get("/api/v1/versions/9.9").statusCode()).isEqualTo(404);
        assertThat(web.get("/api/v1/versions/een").statusCode()).isEqualTo(404);
        assertThat(web.get("/api/v1/items?at=2.0").statusCode()).isEqualTo(404);
    }

    @Test
    void aDocumentShowsItsPassagesAndWhatTheySayTooMuch() {
        JsonNode letter = web.json("/api/v1/documents/brief", PARTNER);

        assertThat(letter.at("/fields/passage~1maatwerk/value/revision").longValue())
                .isEqualTo(1);
        assertThat(letter.at("/warnings/0/kind").asString()).isEqualTo("planned-as-done");
        assertThat(letter.at("/warnings/0/item").asString()).isEqualTo(ANQORE.toString());
        assertThat(letter.get("checksAskedAgain")).isEmpty();
        assertThat(letter.at("/names/" + ANQORE).asString()).isEqualTo("EoP AnQore");
        assertThat(web.get("/api/v1/documents/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void documentsAreListedByTheirVersion() {
        assertThat(web.json("/api/v1/documents?touching=" + VERSION, PARTNER)
                        .get("total")
                        .longValue())
                .isEqualTo(1);
        assertThat(web.json("/api/v1/documents?at=1.0").get("total").longValue())
                .isZero();
    }
}
