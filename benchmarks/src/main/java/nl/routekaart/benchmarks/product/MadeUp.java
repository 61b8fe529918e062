package nl.routekaart.benchmarks.product;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.routekaart.fold.Folds;
import nl.routekaart.fold.Stamps;
import nl.routekaart.item.Carrier;
import nl.routekaart.item.Cluster;
import nl.routekaart.item.DelayReason;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.item.ItemKind;
import nl.routekaart.item.LifeCycles;
import nl.routekaart.item.Reference;
import nl.routekaart.item.Stance;
import nl.routekaart.item.Theme;
import nl.routekaart.item.Urgency;
import nl.routekaart.item.ValueChain;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Firmness;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.PlannedDate;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.EventType;
import nl.routekaart.message.MetaKey;
import nl.routekaart.message.StoredEvent;
import nl.routekaart.party.PartyEvent;
import nl.routekaart.party.PartyKind;
import nl.routekaart.version.VersionEvent;
import nl.routekaart.version.VersionName;

/**
 * A past of the kind that the programme has: parties, items of every kind that are registered, scheduled, moved, observed,
 * assigned, put in another state and now and then corrected, one event in four dated back, and three frozen versions.
 * The same numbers make the same past.
 */
public final class MadeUp {

    private static final int PARTIES = 20;

    /** So many events tell of a new item, one after another, everything that is told of any. */
    private static final int OPENING = 9;

    /** What those are about, after the first two; see {@link #about}. */
    private static final int[] FIRST_ABOUT = {0, 0, 0, 70, 80, 85, 90, 94, 30};

    private static final int VERSIONS = 3;
    private static final int EVENTS_BETWEEN_OPENINGS = 11;
    private static final Instant FIRST = Instant.parse("2019-03-01T09:00:00Z");
    private static final long SIX_YEARS = 6L * 365 * 24 * 3600 * 1000;
    private static final String[] WORDS = {
        "waterstof", "netwerk", "afspraak", "vergunning", "aansluiting", "station", "tracé", "besluit", "subsidie",
        "planning", "overleg", "capaciteit", "verzwaring", "provincie", "cluster", "leiding", "opslag", "elektriciteit"
    };

    private final Random random = new Random(20_260_101);
    private final int events;
    private final int subjects;
    private final boolean openAllFirst;
    private final UUID[] ids;
    private final int[] sequences;
    private int known;
    private int versions;
    private long position;
    private long millis;

    /**
     * @param events how many there will be
     * @param subjects over how many parties and items at most
     * @param openAllFirst whether all items come first; otherwise one with every twenty events
     */
    private MadeUp(int events, int subjects, boolean openAllFirst) {
        this.events = events;
        this.openAllFirst = openAllFirst;
        this.subjects = Math.max(PARTIES + 1, subjects);
        this.ids = new UUID[this.subjects];
        this.sequences = new int[this.subjects];
    }

    /** The position by which everything has been told once of so many items, and is frozen in a version. */
    public static long openedAt(int items) {
        return PARTIES + (long) OPENING * items + VERSIONS;
    }

    /** A past of twenty events to an item. */
    public static MadeUp of(int events) {
        return new MadeUp(events, events, false);
    }

    /**
     * A past of so many items, all of which are there early on. Observations, all of which an item keeps, are told then
     * only: so an item has about as many fields after ten events as after a thousand.
     */
    public static MadeUp of(int events, int items) {
        return new MadeUp(events, PARTIES + items, true);
    }

    /** The events that follow. */
    public List<StoredEvent> next(int count) {
        List<StoredEvent> next = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            next.add(next());
        }
        return next;
    }

    /** The clock of a made-up past never jumps back. */
    static Instant recordedMax(StoredEvent event) {
        return event.recordedAt();
    }

    private StoredEvent next() {
        position++;
        millis += random.nextLong(2 * SIX_YEARS / events + 1);
        if (versions < VERSIONS && position > nextVersionAfter()) {
            versions++;
            return stored(Subject.VERSION, uuid(), 0, new VersionEvent.Frozen(new VersionName(versions + ".0"), null));
        }
        int subject = subject();
        int sequence = sequences[subject]++;
        return subject < PARTIES
                ? stored(
                        Subject.PARTY,
                        ids[subject],
                        sequence,
                        new PartyEvent.Registered(
                                "Partij " + subject,
                                PartyKind.values()[subject % PartyKind.values().length],
                                null,
                                null,
                                null))
                : stored(Subject.ITEM, ids[subject], sequence, item(subject, sequence));
    }

    private long nextVersionAfter() {
        return openAllFirst && versions == 0
                ? PARTIES + (long) OPENING * (subjects - PARTIES)
                : (versions + 1L) * events / (VERSIONS + 1);
    }

    /** One that is being opened, or a new one, or any item. */
    private int subject() {
        if (known > PARTIES && sequences[known - 1] < OPENING) {
            return known - 1;
        }
        if (known < subjects && (known <= PARTIES || openAllFirst || random.nextInt(EVENTS_BETWEEN_OPENINGS) == 0)) {
            ids[known] = uuid();
            return known++;
        }
        return PARTIES + random.nextInt(known - PARTIES);
    }

    private DomainEvent item(int subject, int sequence) {
        ItemKind kind = ItemKind.values()[subject % ItemKind.values().length];
        switch (sequence) {
            case 0:
                return new ItemEvent.Registered(kind, "Punt " + subject + " " + words(4), null, words(15), null);
            case 1:
                return new ItemEvent.Progressed(null, LifeCycles.of(kind).initial(), Map.of());
            default:
                return about(subject, sequence, kind, sequence < OPENING ? FIRST_ABOUT[sequence] : random.nextInt(100));
        }
    }

    /** @param any chooses what it is about, in the proportions in which things happen */
    private DomainEvent about(int subject, int sequence, ItemKind kind, int any) {
        if (any < 25) {
            return new ItemEvent.Rescheduled(
                    null,
                    new PlannedDate(EdtfDate.parse(planned()), any < 8 ? words(2) : null, one(Firmness.values())),
                    any < 15 ? one(DelayReason.values()) : null);
        } else if (any < 40) {
            return openAllFirst && sequence >= OPENING
                    ? new ItemEvent.Described(words(12))
                    : new ItemEvent.Observed(words(12), null, null);
        } else if (any < 55) {
            return new ItemEvent.Progressed(
                    null, one(LifeCycles.of(kind).states()).word(), Map.of());
        } else if (any < 63) {
            return new ItemEvent.Described(words(20));
        } else if (any < 69) {
            return new ItemEvent.Renamed("Punt " + subject + " " + words(4));
        } else if (any < 78) {
            return new ItemEvent.Assigned(party(), List.of(party()), null);
        } else if (any < 84) {
            return new ItemEvent.Placed(
                    List.of(one(Cluster.values())),
                    List.of(one(ValueChain.values())),
                    List.of(one(Carrier.values())),
                    List.of(one(Theme.values())));
        } else if (any < 89) {
            return new ItemEvent.UrgencyRated(one(Urgency.values()));
        } else if (any < 93) {
            return new ItemEvent.PositionTaken(
                    new PartyId(ids[subject % PARTIES]),
                    new nl.routekaart.item.Position(one(Stance.values()), words(8)));
        } else if (any < 96) {
            return new ItemEvent.Referred("MIEK", new Reference("" + any, null, null, words(4)));
        }
        return new ItemEvent.Corrected(1 + random.nextInt(sequence - 1));
    }

    private StoredEvent stored(Subject subject, UUID id, long sequence, DomainEvent event) {
        EventType type = Folds.CATALOGUE.typeOf(event.getClass());
        Instant recordedAt = FIRST.plusMillis(millis);
        Map<String, String> metadata = new HashMap<>(Map.of(
                MetaKey.ACTOR, "secretariaat",
                MetaKey.PARTY, Orders.ACTOR.party().toString(),
                MetaKey.COMMAND_ID, uuid().toString(),
                MetaKey.ORDINAL, "0",
                MetaKey.NONCE, "AAECAwQFBgcICQoLDA0ODw",
                MetaKey.REQUEST_KEY, "import/" + position,
                MetaKey.REQUEST_DIGEST, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"));
        metadata.put(MetaKey.CORRELATION_ID, metadata.getOrDefault(MetaKey.COMMAND_ID, ""));
        metadata.put(MetaKey.CAUSATION_ID, metadata.getOrDefault(MetaKey.COMMAND_ID, ""));
        int any = random.nextInt(16);
        if (any < 4) {
            metadata.put(MetaKey.EFFECTIVE_ON, before(recordedAt, any));
        }
        if (any % 2 == 0) {
            metadata.put(MetaKey.SOURCE, "Kamerstuk " + (30_000 + random.nextInt(5000)));
            metadata.put(MetaKey.REASON, words(6));
        }
        return new StoredEvent(
                position,
                uuid(),
                recordedAt,
                subject.word(),
                id,
                sequence,
                type.name(),
                type.revision(),
                Folds.READER.write(event),
                metadata);
    }

    private String before(Instant recordedAt, int form) {
        LocalDate day = Stamps.day(recordedAt).minusDays(1 + random.nextInt(400));
        return switch (form) {
            case 0 -> day.toString().substring(0, 7);
            case 1 -> Integer.toString(day.getYear() - 1);
            default -> day.toString();
        };
    }

    private String planned() {
        int year = 2025 + random.nextInt(12);
        return switch (random.nextInt(4)) {
            case 0 -> Integer.toString(year);
            case 1 -> year + "-" + (33 + random.nextInt(4));
            case 2 -> year + "/" + (year + 2);
            default -> "%d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
        };
    }

    private PartyId party() {
        return new PartyId(ids[random.nextInt(PARTIES)]);
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int number = 0; number < count; number++) {
            words.append(number == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return words.toString();
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private UUID uuid() {
        return new UUID(
                random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() & 0x3fffffffffffffffL | Long.MIN_VALUE);
    }
}
