package nl.routekaart.read;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.routekaart.cabinet.CabinetStatus;
import nl.routekaart.cabinet.CabinetThen;
import nl.routekaart.consent.Answer;
import nl.routekaart.consent.Consent;
import nl.routekaart.consent.ConsentEvent;
import nl.routekaart.consent.Manner;
import nl.routekaart.consent.Nature;
import nl.routekaart.consent.Target;
import nl.routekaart.item.Cluster;
import nl.routekaart.item.DelayReason;
import nl.routekaart.item.Departure;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.item.ItemKind;
import nl.routekaart.item.ValueChain;
import nl.routekaart.kernel.CabinetId;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.PlannedDate;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.MetaKey;
import nl.routekaart.party.PartyEvent;
import nl.routekaart.party.PartyKind;
import nl.routekaart.version.Version;
import nl.routekaart.version.VersionEvent;
import nl.routekaart.version.VersionName;
import nl.routekaart.view.TestEvents;
import org.jspecify.annotations.Nullable;

/** A few things that really happened around the roadmap, as events. */
public final class RealHistory {

    public static final UUID GASUNIE = id("gasunie");
    public static final UUID GRID = id("waterstofnetwerk");
    public static final UUID CORRIDOR = id("drc");
    public static final UUID HYDROGEN_PIPE = id("drc-waterstof");
    public static final UUID CO2_PIPE = id("drc-co2");
    public static final UUID ANQORE = id("anqore");
    public static final UUID HYDROGEN_PLANT = id("hh1");
    public static final UUID NPVI = id("stuurgroep-npvi");
    public static final UUID CONSENT = Consent.id(
                    Target.of(Version.id(new VersionName("1.0"))), null, new PartyId(NPVI), Nature.CONSENT)
            .value();
    public static final String REMARK = "reconstructed from public sources, not the adopted roadmap";

    private final TestEvents events;

    private RealHistory(TestEvents events) {
        this.events = events;
    }

    private static UUID id(String key) {
        return Uuid5.of("real-history", key);
    }

    /** Records it all. */
    public static void happen(TestEvents events) {
        new RealHistory(events).happen();
    }

    private void happen() {
        party();
        register(GRID, ItemKind.MILESTONE, "Landelijk waterstofnetwerk gereed", Cluster.NATIONAL, "2021-06");
        plan(GRID, null, "2027", "2021-06", "A", null);
        register(CORRIDOR, ItemKind.MILESTONE, "Delta Rhine Corridor gereed", Cluster.ROTTERDAM_MOERDIJK, "2023-05");
        plan(CORRIDOR, null, "2028", "2023-05", "A", null);
        register(ANQORE, ItemKind.TAILOR_MADE_AGREEMENT, "EoP AnQore", Cluster.CHEMELOT, "XXXX");
        record(ANQORE, new ItemEvent.Progressed(null, "eop-in-preparation", Map.of()), "2023-07-04", "S", null);
        plan(ANQORE, null, "2023-07-13", "2023-07-04", "S", null);
        register(
                HYDROGEN_PLANT,
                ItemKind.INVESTMENT_DECISION,
                "FID Holland Hydrogen 1",
                Cluster.ROTTERDAM_MOERDIJK,
                "2021-03-31");
        plan(HYDROGEN_PLANT, null, "2021-12?", "2021-03-31", "B", null);
        record(
                HYDROGEN_PLANT,
                new ItemEvent.Departed(null, "fid-taken", Departure.STEPS_UNREPORTED, Map.of()),
                "2022-07-06",
                "A",
                null);
        record(
                Subject.VERSION,
                Version.id(new VersionName("1.0")).value(),
                new VersionEvent.Frozen(new VersionName("1.0"), REMARK),
                "2023-07-04",
                "S",
                null);
        consent();
        record(ANQORE, new ItemEvent.Progressed("eop-in-preparation", "eop-signed", Map.of()), "2023-07-13", "A", null);
        plan(GRID, "2027", "2030", "2023-10-27", "A", "clusters worden vanaf 2030 verbonden");
        plan(GRID, "2030", "2031/2033", "2024-12-10", "A", "uitrol duurt langer");
        plan(CORRIDOR, "2028", "2032/..", "2024-06-27", "A", "planning was te ambitieus");
        register(
                HYDROGEN_PIPE,
                ItemKind.MILESTONE,
                "DRC waterstofleiding in bedrijf",
                Cluster.ROTTERDAM_MOERDIJK,
                "2024-12-05");
        plan(HYDROGEN_PIPE, null, "2031/2032", "2024-12-05", "A", null);
        register(CO2_PIPE, ItemKind.MILESTONE, "DRC CO2-leiding in bedrijf", Cluster.ROTTERDAM_MOERDIJK, "2024-12-05");
        plan(CO2_PIPE, null, "2033", "2024-12-05", "B", null);
        record(
                CORRIDOR,
                new ItemEvent.Split(List.of(new ItemId(HYDROGEN_PIPE), new ItemId(CO2_PIPE))),
                "2024-12-05",
                "A",
                "alleen waterstof en CO2 gaan door");
    }

    /** As the memo tells it, without saying to which content. */
    private void consent() {
        record(
                Subject.PARTY,
                NPVI,
                new PartyEvent.Registered("Stuurgroep NPVI", PartyKind.STEERING_GROUP, "stuurgroep-npvi", null, null),
                "XXXX",
                "S",
                null);
        record(
                Subject.CONSENT,
                CONSENT,
                new ConsentEvent.Asked(
                        Version.id(new VersionName("1.0")),
                        null,
                        null,
                        new PartyId(NPVI),
                        Nature.CONSENT,
                        null,
                        Manner.ATTRIBUTED,
                        null,
                        null,
                        List.of()),
                "XXXX",
                "S",
                null);
        CabinetThen cabinet = new CabinetThen(new CabinetId(id("rutte-iv")), "Rutte IV", CabinetStatus.FULL, true);
        record(
                Subject.CONSENT,
                CONSENT,
                new ConsentEvent.Given(false, new Answer(Manner.ATTRIBUTED, null, null, cabinet, null)),
                "2023-07-04",
                "S",
                null);
    }

    private void party() {
        record(
                Subject.PARTY,
                GASUNIE,
                new PartyEvent.Registered("Gasunie (Hynetwork)", PartyKind.GAS_INFRASTRUCTURE, "gasunie", null, null),
                "2018-01-01",
                "A",
                null);
    }

    private void register(UUID item, ItemKind kind, String title, Cluster cluster, String on) {
        record(item, new ItemEvent.Registered(kind, title, null, null, null), on, "A", null);
        record(
                item,
                new ItemEvent.Placed(List.of(cluster), List.of(ValueChain.TRANSPORT_AND_STORAGE), List.of(), List.of()),
                on,
                "A",
                null);
        record(item, new ItemEvent.Assigned(new PartyId(GASUNIE), List.of(), null), on, "A", null);
    }

    private void plan(
            UUID item, @Nullable String from, String to, String on, String certainty, @Nullable String reason) {
        record(
                item,
                new ItemEvent.Rescheduled(
                        from == null ? null : PlannedDate.of(from),
                        PlannedDate.of(to),
                        reason == null ? null : DelayReason.TOO_AMBITIOUS),
                on,
                certainty,
                reason);
    }

    private void record(UUID item, ItemEvent event, String on, String certainty, @Nullable String reason) {
        record(Subject.ITEM, item, event, on, certainty, reason);
    }

    private void record(
            Subject subject, UUID id, DomainEvent event, String on, String certainty, @Nullable String reason) {
        Map<String, String> grounds = new HashMap<>(Map.of(
                MetaKey.ACTOR,
                "secretariat",
                MetaKey.PARTY,
                GASUNIE.toString(),
                MetaKey.EFFECTIVE_ON,
                on,
                MetaKey.SOURCE,
                "https://www.example.org/" + on + " ; beslisnota juli 2023",
                MetaKey.CERTAINTY,
                certainty));
        if (reason != null) {
            grounds.put(MetaKey.REASON, reason);
        }
        events.append(Instant.parse("2026-11-23T12:00:00Z"), subject, id, event, grounds);
    }
}
