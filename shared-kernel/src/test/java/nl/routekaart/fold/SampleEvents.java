package nl.routekaart.fold;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.routekaart.cabinet.CabinetEvent;
import nl.routekaart.cabinet.CabinetStatus;
import nl.routekaart.cabinet.CabinetThen;
import nl.routekaart.cabinet.CaretakerCheck;
import nl.routekaart.cabinet.CaretakerOutcome;
import nl.routekaart.cabinet.HouseJudgement;
import nl.routekaart.consent.Answer;
import nl.routekaart.consent.ConsentEvent;
import nl.routekaart.consent.Manner;
import nl.routekaart.consent.Nature;
import nl.routekaart.consent.Procedure;
import nl.routekaart.consent.RouteChange;
import nl.routekaart.dependency.DependencyEvent;
import nl.routekaart.dependency.DependencyKind;
import nl.routekaart.document.Chamber;
import nl.routekaart.document.Disposal;
import nl.routekaart.document.DocumentEvent;
import nl.routekaart.document.DocumentType;
import nl.routekaart.document.FilePurpose;
import nl.routekaart.document.KeptFile;
import nl.routekaart.document.MemoAnswer;
import nl.routekaart.document.Paper;
import nl.routekaart.document.PutForward;
import nl.routekaart.document.Remark;
import nl.routekaart.document.RemarkSettlement;
import nl.routekaart.document.Sending;
import nl.routekaart.document.Signature;
import nl.routekaart.figure.Amount;
import nl.routekaart.figure.FigureEvent;
import nl.routekaart.figure.FigureKind;
import nl.routekaart.installation.Export;
import nl.routekaart.installation.InstallationEvent;
import nl.routekaart.installation.KeyInUse;
import nl.routekaart.installation.ViewProof;
import nl.routekaart.installation.Witness;
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
import nl.routekaart.item.RegisterEntry;
import nl.routekaart.item.Stance;
import nl.routekaart.item.Theme;
import nl.routekaart.item.Urgency;
import nl.routekaart.item.ValueChain;
import nl.routekaart.item.Wording;
import nl.routekaart.kernel.CabinetId;
import nl.routekaart.kernel.DocumentId;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.Firmness;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.PlannedDate;
import nl.routekaart.kernel.PutBefore;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.SubjectId;
import nl.routekaart.kernel.Undisclosable;
import nl.routekaart.kernel.Unmet;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.party.Holder;
import nl.routekaart.party.Mandate;
import nl.routekaart.party.MandateBasis;
import nl.routekaart.party.PartyEvent;
import nl.routekaart.party.PartyKind;
import nl.routekaart.party.Period;
import nl.routekaart.secret.Secret;
import nl.routekaart.version.Issue;
import nl.routekaart.version.Judgement;
import nl.routekaart.version.Offering;
import nl.routekaart.version.VersionEvent;
import nl.routekaart.version.VersionName;
import nl.routekaart.version.VersionStatus;

/** One event of every kind, with every field filled in: what a new golden file is written from. */
final class SampleEvents {

    private static final PartyId PARTY = new PartyId(Uuid5.of("sample", "party"));
    private static final ItemId ITEM = new ItemId(Uuid5.of("sample", "item"));
    private static final ItemId OTHER = new ItemId(Uuid5.of("sample", "other"));
    private static final EdtfDate DAY = EdtfDate.parse("2023-07-04");
    private static final DocumentId LETTER = new DocumentId(Uuid5.of("sample", "letter"));
    private static final VersionId NEXT = new VersionId(Uuid5.of("sample", "version"));
    private static final Fingerprint FINGERPRINT =
            new Fingerprint("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    private static final Undisclosable UNDISCLOSABLE = new Undisclosable(false, "bedrijfsgegevens, Woo 5.1");
    private static final CaretakerCheck CHECK =
            new CaretakerCheck("Kamerbrief", false, false, true, false, CaretakerOutcome.SHORTENED);
    private static final Amount AMOUNT = new Amount("30–40", new BigDecimal("30"), new BigDecimal("40.5"), "GW");

    /** Hidden once, under a key that nobody has. */
    private static final Secret SECRET =
            new Secret("secret:1:05720585-6fb9-5eda-b569-19fa3b2ae6f2:1:4JWRmuYqu3CJtP00Nsp6MC_y8GHBWyG6hlxvHUUvtp0");

    private static final Holder HOLDER = new Holder("account", SECRET);
    private static final CabinetThen CABINET =
            new CabinetThen(new CabinetId(Uuid5.of("sample", "cabinet")), "Rutte IV", CabinetStatus.FULL, true);
    private static final Answer ANSWER =
            new Answer(Manner.RECORDED, Departure.CONTRARY, Procedure.WRITTEN_ROUND, CABINET, "routekaart\n12\nhash");

    private static final ViewProof PROOF = new ViewProof(345, "ab12", "cd34", 1234, "item " + ITEM);

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
                new PartyEvent.SeatFilled(PARTY, true, HOLDER),
                new PartyEvent.SeatEmptied(PARTY, true),
                new PartyEvent.DecisionRuleStated("overeenstemming van alle leden"),
                new PartyEvent.OfficeCreated("minister", new Period(DAY, EdtfDate.parse("2024-07-02"))),
                new PartyEvent.OfficeFilled("minister", HOLDER),
                new PartyEvent.OfficeVacated("minister"),
                new PartyEvent.MandateGranted(
                        "mandaat-1",
                        new Mandate(
                                MandateBasis.MANDAAT,
                                "account",
                                PARTY,
                                "directeur",
                                List.of(Subject.CONSENT),
                                "instemmen met de routekaart",
                                new Period(DAY, EdtfDate.parse("2024-07-02")),
                                List.of(PARTY))),
                new PartyEvent.MandateWithdrawn("mandaat-1"),
                new PartyEvent.InformedOfMandate("mandaat-1", PARTY),
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
                new ItemEvent.PutBefore(new PutBefore(PARTY, "vergadering van 4 juli 2023", "concept 2", null)),
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
                new VersionEvent.PutBefore(
                        new PutBefore(PARTY, "vergadering van 4 juli 2023", "concept 2", FINGERPRINT)),
                new VersionEvent.Frozen(new VersionName("1.0"), "reconstructed from public sources"),
                new VersionEvent.Drafted(new VersionName("1.0"), "eerste versie"),
                new VersionEvent.Scoped(
                        List.of(Theme.INFRASTRUCTURE),
                        List.of(Cluster.NATIONAL),
                        List.of(ItemKind.MILESTONE),
                        EdtfDate.parse("2030/2040"),
                        "NPE concept 2023"),
                new VersionEvent.Judged(
                        new Judgement("NPE concept 2023", true, PARTY, "sluit aan op het transitiepad")),
                new VersionEvent.Sealed(FINGERPRINT, "eyJ.eyJ.c2ln", "routekaart\n1234\nroot\n"),
                new VersionEvent.SentForConsent(FINGERPRINT),
                new VersionEvent.Returned(VersionStatus.OUT_FOR_CONSENT),
                new VersionEvent.Offered(new Offering(LETTER, List.of(Unmet.LETTER_NOT_SIGNED))),
                new VersionEvent.Published(new Issue(1, FINGERPRINT, Issue.RENDERER)),
                new VersionEvent.PublicationRecorded(List.of(Unmet.NOT_SEALED)),
                new VersionEvent.Superseded(NEXT),
                new VersionEvent.ErratumNamed(NEXT),
                new VersionEvent.UndisclosableAnswered(UNDISCLOSABLE),
                new VersionEvent.CaretakerChecked(ITEM, CHECK),
                new VersionEvent.RouteAdapted(
                        "council", new RouteChange(true, PartyKind.CABINET, PARTY, Nature.DECISION)),
                new VersionEvent.ObservationsReplaced(List.of(ITEM)),
                new VersionEvent.Corrected(7),
                new ItemEvent.Worded(new Wording("een volgende versie", "medio 2024")),
                new ItemEvent.SettledInRegister(new RegisterEntry("TZ202307-001", "29826, nr. 176")),
                new DocumentEvent.Registered(DocumentType.LETTER, NEXT, "Kamerbrief", "brief", PARTY),
                new DocumentEvent.PassageWritten("eop", 2, "Maatwerk", "Voorziene ondertekening", List.of(ITEM)),
                new DocumentEvent.PassageWithdrawn("speelveldtoets"),
                new DocumentEvent.Remarked(new Remark(PARTY, "klimaatfonds", SECRET)),
                new DocumentEvent.RemarkSettled(4, new RemarkSettlement(Disposal.PARTLY, "verduidelijkt")),
                new DocumentEvent.Sealed(FINGERPRINT, "eyJ.eyJ.c2ln", "routekaart\n1234\nroot\n"),
                new DocumentEvent.FileAttached(
                        FINGERPRINT.hex(),
                        new KeptFile(
                                FilePurpose.SIGNED_LETTER,
                                "application/pdf",
                                1_048_576,
                                new Disclosure(DisclosureLevel.PUBLIC, "Woo", DAY),
                                EdtfDate.parse("2043"))),
                new DocumentEvent.UndisclosableAnswered(UNDISCLOSABLE),
                new DocumentEvent.CaretakerChecked("piekbelasting", CHECK),
                new DocumentEvent.PutBefore(
                        new PutBefore(PARTY, "vergadering van 4 juli 2023", "concept 2", FINGERPRINT)),
                new DocumentEvent.Presented(
                        new PutForward(PARTY, "instemmen en ondertekenen", List.of(Unmet.NOT_SEALED))),
                new DocumentEvent.Answered(new nl.routekaart.document.Answer(
                        MemoAnswer.AGREE_WITH_NOTE, SECRET, List.of(Unmet.NOT_PUT_FORWARD))),
                new DocumentEvent.Signed(new Signature(
                        "minister van EZK", "mede namens I&W", SECRET, FINGERPRINT, List.of(Unmet.CONSENT_OPEN))),
                new DocumentEvent.Sent(new Sending(Chamber.HOUSE, List.of(Unmet.NOT_SIGNED))),
                new DocumentEvent.Numbered(Chamber.HOUSE, new Paper("29826", "176")),
                new DocumentEvent.RouteAdapted(
                        "co-signatory-ienw", new RouteChange(true, PartyKind.MINISTER, PARTY, Nature.CONSENT)),
                new DocumentEvent.ObservationsReplaced(List.of(ITEM)),
                new DocumentEvent.Corrected(5),
                new ConsentEvent.Asked(
                        NEXT,
                        new DocumentId(Uuid5.of("sample", "document")),
                        FINGERPRINT,
                        PARTY,
                        Nature.CONSENT,
                        DAY,
                        Manner.HERE,
                        CABINET,
                        "routekaart\n12\nhash",
                        List.of(ITEM)),
                new ConsentEvent.Considered(),
                new ConsentEvent.Given(true, ANSWER),
                new ConsentEvent.GivenOnCondition("tekst verduidelijkt", true, ANSWER),
                new ConsentEvent.ConditionFulfilled("de brief zegt het nu"),
                new ConsentEvent.Refused(ANSWER),
                new ConsentEvent.Returned("wat als het later wordt?", ANSWER),
                new ConsentEvent.QuestionAnswered("dan melden wij het"),
                new ConsentEvent.RequestWithdrawn(),
                new ConsentEvent.Kept(FINGERPRINT, "spelling"),
                new ConsentEvent.PositionTaken(PARTY, new Position(Stance.DISAGREE, "te laat")),
                new ConsentEvent.ReservationMade(PARTY, "onder voorbehoud van geld"),
                new ConsentEvent.AdviceDepartedFrom(),
                new ConsentEvent.Corrected(2),
                new InstallationEvent.ViewRebuilt("history", PROOF),
                new InstallationEvent.ViewCompared("history", PROOF),
                new InstallationEvent.SubjectGivenUp("history", ITEM.value()),
                new InstallationEvent.Exported(new Export("audit-entries.csv", "party=tennet", 12, 345)),
                new InstallationEvent.ExportBrokenOff(346, 200),
                new InstallationEvent.WitnessRegistered(
                        "tennet.eu/witness",
                        new Witness("tennet.eu/witness+0a1b2c3d+BAEC", PARTY, "https://tennet.eu")),
                new InstallationEvent.WitnessWithdrawn("tennet.eu/witness"),
                new InstallationEvent.KeyPutInUse(new KeyInUse(
                        "routekaart.localhost/log+0a1b2c3d+AQEC", "routekaart.localhost/log+4e5f6a7b+AQEC", "note")),
                new InstallationEvent.SecretsErased(new SubjectId(ITEM.value()), 2),
                new InstallationEvent.Corrected(2));
    }
}
