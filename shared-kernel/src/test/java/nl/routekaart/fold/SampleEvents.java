package nl.routekaart.fold;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.routekaart.cabinet.CabinetEvent;
import nl.routekaart.cabinet.HouseJudgement;
import nl.routekaart.dependency.DependencyEvent;
import nl.routekaart.dependency.DependencyKind;
import nl.routekaart.figure.Amount;
import nl.routekaart.figure.FigureEvent;
import nl.routekaart.figure.FigureKind;
import nl.routekaart.item.Adoption;
import nl.routekaart.item.Carrier;
import nl.routekaart.item.Cluster;
import nl.routekaart.item.DelayReason;
import nl.routekaart.item.Departure;
import nl.routekaart.item.Disclosure;
import nl.routekaart.item.DisclosureLevel;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.item.ItemKind;
import nl.routekaart.item.Leading;
import nl.routekaart.item.Position;
import nl.routekaart.item.Reference;
import nl.routekaart.item.Stance;
import nl.routekaart.item.Theme;
import nl.routekaart.item.Urgency;
import nl.routekaart.item.ValueChain;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Firmness;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.PlannedDate;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.party.PartyEvent;
import nl.routekaart.party.PartyKind;
import nl.routekaart.party.Period;
import nl.routekaart.version.VersionEvent;
import nl.routekaart.version.VersionName;

/** One event of every kind, with every field filled in: what a new golden file is written from. */
final class SampleEvents {

    private static final PartyId PARTY = new PartyId(Uuid5.of("sample", "party"));
    private static final ItemId ITEM = new ItemId(Uuid5.of("sample", "item"));
    private static final ItemId OTHER = new ItemId(Uuid5.of("sample", "other"));
    private static final EdtfDate DAY = EdtfDate.parse("2023-07-04");
    private static final Amount AMOUNT = new Amount("30–40", new BigDecimal("30"), new BigDecimal("40.5"), "GW");

    private SampleEvents() {}

    static List<DomainEvent> all() {
        return List.of(
                new PartyEvent.Registered(
                        "TenneT", PartyKind.GRID_OPERATOR, "tennet", "landelijk netbeheerder", "380 kV"),
                new PartyEvent.Renamed("TenneT TSO"),
                new PartyEvent.Described("380 kV en net op zee"),
                new PartyEvent.Limited(new Period(EdtfDate.parse("2024-07-02"), EdtfDate.parse("2026-02-23"))),
                new PartyEvent.Succeeded(PARTY),
                new PartyEvent.NamedAlso("TSO"),
                new PartyEvent.Joined(PARTY, "voorzitter"),
                new PartyEvent.Left(PARTY),
                new PartyEvent.Corrected(3),
                new ItemEvent.Registered(
                        ItemKind.MILESTONE,
                        "Landelijk waterstofnetwerk gereed",
                        "waterstofnetwerk",
                        "Hergebruik",
                        "D19"),
                new ItemEvent.Renamed("Landelijk waterstofnetwerk"),
                new ItemEvent.Described("Hergebruik van gasleidingen"),
                new ItemEvent.Rescheduled(
                        PlannedDate.of("2027"),
                        new PlannedDate(EdtfDate.parse("2031/2033"), "2031–2033", Firmness.INTENTION),
                        DelayReason.SPACE),
                new ItemEvent.Progressed("planned", "on-schedule", Map.of("evidence", "Kamerstuk")),
                new ItemEvent.Departed("planned", "achieved", Departure.CONTRARY, Map.of("evidence", "Kamerstuk")),
                new ItemEvent.AdoptionAdvanced(Adoption.DRAFT, Adoption.SUBMITTED),
                new ItemEvent.Observed("koning start aanleg", "voorzien", "in aanbouw"),
                new ItemEvent.Assigned(PARTY, List.of(PARTY), "EZK; Gasunie"),
                new ItemEvent.Placed(
                        List.of(Cluster.NATIONAL),
                        List.of(ValueChain.TRANSPORT_AND_STORAGE),
                        List.of(Carrier.MOLECULES),
                        List.of(Theme.INFRASTRUCTURE)),
                new ItemEvent.UrgencyRated(Urgency.HIGH),
                new ItemEvent.Rescoped("waterstof + CO2"),
                new ItemEvent.ValueStated("EUR 1,3 mld"),
                new ItemEvent.OptionOffered("DRI-route", "waterstof", DAY),
                new ItemEvent.OptionChosen("DRI-route", "waterstof", DAY),
                new ItemEvent.OptionClosed("CCS-route", "opslag", DAY),
                new ItemEvent.Referred("MIEK", new Reference("9", Leading.OTHER_PROGRAMME, DAY, "datum")),
                new ItemEvent.Disclosed("value", new Disclosure(DisclosureLevel.CONFIDENTIAL, "Woo 5.1", DAY)),
                new ItemEvent.PositionTaken(PARTY, new Position(Stance.DISAGREE, "gemiste kans")),
                new ItemEvent.Split(List.of(ITEM, OTHER)),
                new ItemEvent.Merged(OTHER),
                new ItemEvent.Replaced(OTHER),
                new ItemEvent.Withdrawn(),
                new ItemEvent.Reclassified(ItemKind.DECISION, ItemKind.MILESTONE, "delayed"),
                new ItemEvent.Corrected(4),
                new DependencyEvent.Registered(
                        ITEM, OTHER, List.of(DependencyKind.ORDER), "volgorde", "C→N", 6L, true, "gedocumenteerd"),
                new DependencyEvent.Progressed("proposed", "disputed", Map.of("reason", "geen aansluiting")),
                new DependencyEvent.Described("gedocumenteerd", 12L),
                new DependencyEvent.Corrected(2),
                new FigureEvent.Stated(
                        "wind op zee",
                        List.of(FigureKind.TARGET),
                        EdtfDate.parse("2040"),
                        "2040",
                        AMOUNT,
                        "doel",
                        DAY,
                        "juli 2023",
                        PARTY),
                new FigureEvent.Restated(AMOUNT),
                new FigureEvent.Withdrawn(),
                new FigureEvent.Corrected(1),
                new CabinetEvent.SwornIn("Rutte IV", "VVD, D66, CDA, ChristenUnie"),
                new CabinetEvent.Resigned("asiel"),
                new CabinetEvent.Recomposed("zonder NSC"),
                new CabinetEvent.LeftOffice(),
                new CabinetEvent.SubjectListed("klimaat", HouseJudgement.NOT_CONTROVERSIAL),
                new CabinetEvent.Corrected(1),
                new VersionEvent.Frozen(new VersionName("1.0"), "reconstructed from public sources"));
    }
}
