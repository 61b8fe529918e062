package nl.routekaart.read;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.routekaart.cabinet.CabinetEvent;
import nl.routekaart.dependency.DependencyEvent;
import nl.routekaart.dependency.DependencyKind;
import nl.routekaart.document.DocumentEvent;
import nl.routekaart.document.DocumentType;
import nl.routekaart.figure.Amount;
import nl.routekaart.figure.FigureEvent;
import nl.routekaart.figure.FigureKind;
import nl.routekaart.item.Disclosure;
import nl.routekaart.item.DisclosureLevel;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.PlannedDate;
import nl.routekaart.kernel.PutBefore;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.MetaKey;
import nl.routekaart.version.Version;
import nl.routekaart.version.VersionEvent;
import nl.routekaart.version.VersionName;
import nl.routekaart.view.TestEvents;

/** What really happened, and beside it something of each subject, an item that is secret, and one of which a date is. */
final class TamperedHistory {

    static final UUID SECRET = Uuid5.of("tampered", "secret");
    static final String SECRET_TITLE = "Geheime leiding";
    static final String SECRET_DATE = "2047";
    static final UUID LETTER = Uuid5.of("tampered", "letter");
    static final UUID DEPENDENCY = Uuid5.of("tampered", "dependency");
    static final UUID FIGURE = Uuid5.of("tampered", "figure");
    static final UUID CABINET = Uuid5.of("tampered", "cabinet");
    static final UUID VERSION = Version.id(new VersionName("1.0")).value();

    private static final Disclosure CONFIDENTIAL = new Disclosure(DisclosureLevel.CONFIDENTIAL, "Woo 5.1", null);

    private final TestEvents events;

    private TamperedHistory(TestEvents events) {
        this.events = events;
    }

    static void happen(TestEvents events) {
        new TamperedHistory(events).happen();
    }

    private void happen() {
        record(Subject.CABINET, CABINET, "2022-01-10", new CabinetEvent.SwornIn("Rutte IV", null));
        secret();
        RealHistory.happen(events);
        record(
                Subject.ITEM,
                RealHistory.GRID,
                "2024-12-31",
                new ItemEvent.Rescheduled(null, PlannedDate.of(SECRET_DATE), null));
        record(Subject.ITEM, RealHistory.GRID, "2024-12-31", new ItemEvent.Disclosed("planned", CONFIDENTIAL));
        record(
                Subject.DEPENDENCY,
                DEPENDENCY,
                "2023-05-01",
                new DependencyEvent.Registered(
                        new ItemId(RealHistory.CORRIDOR),
                        new ItemId(RealHistory.ANQORE),
                        List.of(DependencyKind.values()[0]),
                        null,
                        null,
                        6L,
                        false,
                        "beslisnota"));
        record(
                Subject.FIGURE,
                FIGURE,
                "2023-05-01",
                new FigureEvent.Stated(
                        "vraag naar waterstof",
                        List.of(FigureKind.values()[0]),
                        EdtfDate.parse("2030"),
                        null,
                        new Amount("8", new BigDecimal("8"), new BigDecimal("8"), "PJ"),
                        null,
                        EdtfDate.parse("2023-05"),
                        null,
                        new PartyId(RealHistory.GASUNIE)));
        letter();
        record(
                Subject.VERSION,
                VERSION,
                "2023-07-14",
                new VersionEvent.PutBefore(new PutBefore(new PartyId(RealHistory.NPVI), "overleg", null, null)));
    }

    private void secret() {
        record(
                Subject.ITEM,
                SECRET,
                "2023-07-01",
                new ItemEvent.Registered(ItemKind.MILESTONE, SECRET_TITLE, "geheim", null, null));
        record(Subject.ITEM, SECRET, "2023-07-01", new ItemEvent.Rescheduled(null, PlannedDate.of("2031"), null));
        record(Subject.ITEM, SECRET, "2023-07-01", new ItemEvent.Disclosed(null, CONFIDENTIAL));
    }

    private void letter() {
        record(
                Subject.DOCUMENT,
                LETTER,
                "2023-07-08",
                new DocumentEvent.Registered(
                        DocumentType.PROSE,
                        Version.id(new VersionName("1.0")),
                        "Routekaart",
                        "tekst",
                        new PartyId(RealHistory.GASUNIE)));
        record(
                Subject.DOCUMENT,
                LETTER,
                "2023-07-08",
                new DocumentEvent.PassageWritten(
                        "maatwerk",
                        1,
                        "Maatwerk",
                        "De EoP met AnQore is getekend.",
                        List.of(new ItemId(RealHistory.ANQORE))));
    }

    private void record(Subject subject, UUID id, String on, DomainEvent event) {
        events.append(
                Instant.parse("2026-11-23T12:00:00Z"),
                subject,
                id,
                event,
                Map.of(
                        MetaKey.ACTOR, "tester",
                        MetaKey.PARTY, RealHistory.GASUNIE.toString(),
                        MetaKey.EFFECTIVE_ON, on,
                        MetaKey.REASON, "voor de test",
                        MetaKey.SOURCE, "https://www.example.org/test"));
    }
}
