package nl.routekaart.publication;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.routekaart.dependency.DependencyEvent;
import nl.routekaart.dependency.DependencyKind;
import nl.routekaart.figure.Amount;
import nl.routekaart.figure.FigureEvent;
import nl.routekaart.figure.FigureKind;
import nl.routekaart.item.Cluster;
import nl.routekaart.item.DelayReason;
import nl.routekaart.item.Departure;
import nl.routekaart.item.Disclosure;
import nl.routekaart.item.DisclosureLevel;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.item.ItemKind;
import nl.routekaart.item.LifeCycles;
import nl.routekaart.item.ValueChain;
import nl.routekaart.kernel.EdtfDate;
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

/** Two versions with items of every kind, dates that moved between them, and a few that are not public. */
public final class PublishedHistory {

    public static final UUID GASUNIE = id("gasunie");
    public static final UUID GRID = id("waterstofnetwerk");
    public static final UUID CORRIDOR = id("drc");
    public static final UUID PORTHOS = id("porthos");
    public static final UUID SECRET = id("secret");
    public static final UUID LATER = id("later");
    public static final String SECRET_TITLE = "Vertrouwelijk punt van de test";
    public static final String SECRET_VALUE = "bedrag dat niemand mag weten";
    public static final String GROUND = "Woo artikel 5.1, eerste lid, onder c";

    private final TestEvents events;
    private Instant now = Instant.parse("2023-07-04T10:00:00Z");

    private PublishedHistory(TestEvents events) {
        this.events = events;
    }

    private static UUID id(String key) {
        return Uuid5.of("published-history", key);
    }

    /** Records it all. */
    public static void happen(TestEvents events) {
        new PublishedHistory(events).happen();
    }

    /** Records one small version. */
    public static void happenSmall(TestEvents events) {
        PublishedHistory history = new PublishedHistory(events);
        history.parties();
        history.small();
        history.freeze("1.0", "2023-07-04", "Alleen voor de test");
    }

    /** Records what came after the small version. */
    public static void happenAfterwards(TestEvents events) {
        PublishedHistory history = new PublishedHistory(events);
        history.now = Instant.parse("2024-06-27T08:30:00Z");
        history.plan(GRID, "2027", "2030", "2023-10-27", "clusters worden vanaf 2030 verbonden");
        history.record(SECRET, new ItemEvent.Corrected(0), "2024-06-27", "stond er ten onrechte");
        history.freeze("2.0", "2024-06-28", null);
    }

    private void happen() {
        parties();
        small();
        for (ItemKind kind : ItemKind.values()) {
            UUID item = id("kind/" + kind.word());
            register(
                    item,
                    kind,
                    "Punt van soort " + kind.dutch() + " → CO₂ 🙂 ⇄ ﷺ fi ti",
                    Cluster.NATIONAL,
                    ValueChain.PRECONDITION);
            plan(item, null, "203" + kind.ordinal() % 10, "2023-07-01", null);
            record(item, new ItemEvent.Progressed(null, LifeCycles.of(kind).initial(), Map.of()), "2023-07-01", null);
        }
        freeze("1.0", "2023-07-04", "Gereconstrueerd voor de test");
        now = Instant.parse("2024-06-27T08:30:00Z");
        plan(GRID, "2027", "2030", "2023-10-27", "clusters worden vanaf 2030 verbonden");
        plan(CORRIDOR, "2028", "2032/..", "2024-06-27", "planning was te ambitieus");
        record(
                PORTHOS,
                new ItemEvent.Departed(null, "fid-taken", Departure.STEPS_UNREPORTED, Map.of()),
                "2023-10-18",
                null);
        UUID pipe = id("drc-waterstof");
        register(
                pipe,
                ItemKind.MILESTONE,
                "DRC waterstofleiding in bedrijf",
                Cluster.ROTTERDAM_MOERDIJK,
                ValueChain.USE);
        plan(pipe, null, "2031/2032", "2024-06-27", null);
        record(CORRIDOR, new ItemEvent.Split(List.of(new ItemId(pipe), new ItemId(SECRET))), "2024-06-27", null);
        freeze("2.0", "2024-06-28", null);
        plan(GRID, "2030", "2031/2033", "2024-12-10", "pas na de versie vastgelegd");
    }

    private void parties() {
        record(
                Subject.PARTY,
                GASUNIE,
                new PartyEvent.Registered("Gasunie (Hynetwork)", PartyKind.GAS_INFRASTRUCTURE, "gasunie", null, null),
                "2018-01-01",
                null);
    }

    private void small() {
        register(
                GRID,
                ItemKind.MILESTONE,
                "Landelijk waterstofnetwerk gereed",
                Cluster.NATIONAL,
                ValueChain.TRANSPORT_AND_STORAGE);
        plan(GRID, null, "2027", "2021-06", null);
        register(
                CORRIDOR,
                ItemKind.MILESTONE,
                "Delta Rhine Corridor gereed",
                Cluster.ROTTERDAM_MOERDIJK,
                ValueChain.TRANSPORT_AND_STORAGE);
        plan(CORRIDOR, null, "2028", "2023-05", null);
        register(
                PORTHOS,
                ItemKind.INVESTMENT_DECISION,
                "FID Porthos",
                Cluster.ROTTERDAM_MOERDIJK,
                ValueChain.TRANSPORT_AND_STORAGE);
        plan(PORTHOS, null, "2022-41", "2021-12-21", null);
        plan(PORTHOS, "2022-41", "2023-10-18", "2023-06-30", "wachten op de vergunning");
        record(
                PORTHOS,
                new ItemEvent.OptionOffered("met <subsidie>", null, EdtfDate.parse("2023-12")),
                "2023-06",
                null);
        record(PORTHOS, new ItemEvent.ValueStated(SECRET_VALUE), "2023-06", null);
        record(
                PORTHOS,
                new ItemEvent.Disclosed("value", new Disclosure(DisclosureLevel.PARTNERS, GROUND, null)),
                "2023-06",
                null);
        register(SECRET, ItemKind.RISK, SECRET_TITLE, Cluster.CHEMELOT, ValueChain.PRODUCTION);
        record(
                SECRET,
                new ItemEvent.Disclosed(null, new Disclosure(DisclosureLevel.CONFIDENTIAL, GROUND, null)),
                "2023-06",
                null);
        register(LATER, ItemKind.BOTTLENECK, "=Knelpunt, \"later\" openbaar", Cluster.CHEMELOT, ValueChain.USE);
        record(
                LATER,
                new ItemEvent.Disclosed(
                        null, new Disclosure(DisclosureLevel.PUBLIC, null, EdtfDate.parse("2024-01-01"))),
                "2023-06",
                null);
        dependency("grid-drc", GRID, CORRIDOR);
        dependency("grid-secret", GRID, SECRET);
        record(
                Subject.FIGURE,
                id("demand"),
                new FigureEvent.Stated(
                        "elektriciteit",
                        List.of(FigureKind.DEMAND),
                        EdtfDate.parse("2020"),
                        null,
                        new Amount("111", new BigDecimal("111"), new BigDecimal("111.5"), "TWh"),
                        "use in NL",
                        EdtfDate.parse("2021-10"),
                        null,
                        null),
                "2021-10",
                null);
    }

    private void dependency(String key, UUID needing, UUID needed) {
        record(
                Subject.DEPENDENCY,
                id(key),
                new DependencyEvent.Registered(
                        new ItemId(needing),
                        new ItemId(needed),
                        List.of(DependencyKind.CONNECTION, DependencyKind.ORDER),
                        null,
                        null,
                        6L,
                        false,
                        "gedocumenteerd"),
                "2023-06",
                null);
    }

    private void freeze(String name, String on, @Nullable String remark) {
        VersionName version = new VersionName(name);
        record(Subject.VERSION, Version.id(version).value(), new VersionEvent.Frozen(version, remark), on, null);
    }

    private void register(UUID item, ItemKind kind, String title, Cluster cluster, ValueChain chain) {
        record(item, new ItemEvent.Registered(kind, title, null, "Omschrijving van " + title, null), "2021-06", null);
        record(item, new ItemEvent.Placed(List.of(cluster), List.of(chain), List.of(), List.of()), "2021-06", null);
        record(item, new ItemEvent.Assigned(new PartyId(GASUNIE), List.of(), null), "2021-06", null);
    }

    private void plan(UUID item, @Nullable String from, String to, String on, @Nullable String reason) {
        record(
                item,
                new ItemEvent.Rescheduled(
                        from == null ? null : PlannedDate.of(from),
                        PlannedDate.of(to),
                        reason == null ? null : DelayReason.TOO_AMBITIOUS),
                on,
                reason);
    }

    private void record(UUID item, ItemEvent event, String on, @Nullable String reason) {
        record(Subject.ITEM, item, event, on, reason);
    }

    private void record(Subject subject, UUID id, DomainEvent event, String on, @Nullable String reason) {
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
                "A"));
        if (reason != null) {
            grounds.put(MetaKey.REASON, reason);
        }
        now = now.plusMillis(1);
        events.append(now, subject, id, event, grounds);
    }
}
