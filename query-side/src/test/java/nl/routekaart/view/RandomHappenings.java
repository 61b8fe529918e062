package nl.routekaart.view;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import nl.routekaart.cabinet.CabinetEvent;
import nl.routekaart.canonical.StrictBase64;
import nl.routekaart.consent.ConsentEvent;
import nl.routekaart.dependency.DependencyEvent;
import nl.routekaart.document.DocumentEvent;
import nl.routekaart.figure.FigureEvent;
import nl.routekaart.installation.InstallationEvent;
import nl.routekaart.item.Adoption;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.MetaKey;
import nl.routekaart.party.PartyEvent;
import nl.routekaart.secret.Secret;
import nl.routekaart.version.VersionEvent;
import nl.routekaart.version.VersionName;
import org.jspecify.annotations.Nullable;

/**
 * Makes up events of every subject and every kind: back-dated, corrected, imprecise, of unknown date, in words of any
 * script, with a clock that sometimes jumps back. The same seed makes the same events.
 */
final class RandomHappenings {

    private static final Map<Subject, Class<? extends DomainEvent>> EVENTS = Map.of(
            Subject.PARTY, PartyEvent.class,
            Subject.ITEM, ItemEvent.class,
            Subject.DEPENDENCY, DependencyEvent.class,
            Subject.FIGURE, FigureEvent.class,
            Subject.CABINET, CabinetEvent.class,
            Subject.VERSION, VersionEvent.class,
            Subject.DOCUMENT, DocumentEvent.class,
            Subject.CONSENT, ConsentEvent.class,
            Subject.INSTALLATION, InstallationEvent.class);

    /** Of which there are fewer than of items. */
    private static final List<Subject> OTHERS = List.of(
            Subject.PARTY,
            Subject.DEPENDENCY,
            Subject.FIGURE,
            Subject.CABINET,
            Subject.DOCUMENT,
            Subject.CONSENT,
            Subject.INSTALLATION);

    private static final List<String> WORDS = List.of(
            "waterstof",
            "Netwerk",
            "é",
            "knelpunt",
            "'; drop table x; --",
            "100%",
            "日本",
            "\ud83d\ude80",
            "a/b",
            "",
            "\"",
            "Rotterdam",
            "{}",
            "tussen\nregels",
            "CO₂",
            "null",
            "2031");

    private final Random random;
    private final TestEvents events;
    private final Map<Subject, List<UUID>> known = new HashMap<>();
    private final Map<UUID, Integer> count = new HashMap<>();
    private Instant now = Instant.parse("2019-01-01T00:00:00Z");
    private int versions;

    RandomHappenings(long seed, TestEvents events) {
        this.random = new Random(seed);
        this.events = events;
    }

    /** Something more happens. */
    void happen() {
        now = random.nextInt(50) == 0
                ? now.minusMillis(random.nextInt(100_000_000))
                : now.plusMillis(random.nextInt(40_000_000));
        Subject subject = subject();
        List<UUID> ids = known.computeIfAbsent(subject, any -> new ArrayList<>());
        boolean another = ids.isEmpty() || random.nextInt(subject == Subject.VERSION ? 2 : 25) == 0;
        // Only the newest version goes on: what was published before is not frozen anew.
        UUID id = another ? uuid() : subject == Subject.VERSION ? ids.getLast() : ids.get(random.nextInt(ids.size()));
        if (another) {
            ids.add(id);
        }
        int sequence = count.merge(id, 1, Integer::sum) - 1;
        events.append(now, subject, id, event(subject, sequence), metadata());
    }

    private Subject subject() {
        int any = random.nextInt(1000);
        if (any < 4) {
            return Subject.VERSION;
        }
        return any < 600 ? Subject.ITEM : OTHERS.get(random.nextInt(OTHERS.size()));
    }

    private DomainEvent event(Subject subject, int sequence) {
        if (subject == Subject.VERSION && sequence > 0) {
            return versionGoesOn();
        }
        if (subject == Subject.VERSION) {
            return new VersionEvent.Frozen(new VersionName(++versions + ".0"), random.nextBoolean() ? word() : null);
        }
        Class<?>[] kinds = Objects.requireNonNull(EVENTS.get(subject)).getPermittedSubclasses();
        while (true) {
            Class<?> kind = kinds[random.nextInt(kinds.length)];
            boolean correction = kind.getSimpleName().equals("Corrected");
            if (!correction) {
                return (DomainEvent) record(kind, sequence);
            }
            if (sequence > 0) {
                return (DomainEvent) record(kind, random.nextInt(sequence));
            }
        }
    }

    /** Given back and frozen anew, or otherwise brought further. */
    private DomainEvent versionGoesOn() {
        Class<?>[] kinds = VersionEvent.class.getPermittedSubclasses();
        while (true) {
            Class<?> kind = kinds[random.nextInt(kinds.length)];
            if (kind == VersionEvent.Frozen.class) {
                return new VersionEvent.Frozen(new VersionName(versions + ".0"), null);
            }
            if (kind != VersionEvent.Drafted.class && kind != VersionEvent.Corrected.class) {
                return (DomainEvent) record(kind, 0);
            }
        }
    }

    private Map<String, String> metadata() {
        Map<String, String> metadata = new HashMap<>(Map.of(
                MetaKey.ACTOR, "account", MetaKey.PARTY, uuid().toString(), MetaKey.COMMAND_ID, uuid().toString()));
        if (random.nextInt(10) > 2) {
            metadata.put(MetaKey.EFFECTIVE_ON, date());
        }
        if (random.nextBoolean()) {
            metadata.put(MetaKey.REASON, word());
            metadata.put(MetaKey.SOURCE, word());
        }
        if (random.nextInt(5) == 0) {
            metadata.put(MetaKey.ON_BEHALF_OF, uuid().toString());
        }
        return metadata;
    }

    private Object record(Class<?> type, long corrects) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            @Nullable Object[] values = new @Nullable Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                boolean optional = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
                values[i] = components[i].getName().equals("corrects")
                        ? (Object) corrects
                        : optional && random.nextInt(3) == 0 ? null : value(components[i].getGenericType());
            }
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class
                    ? list(generic.getActualTypeArguments()[0])
                    : Map.of("k" + random.nextInt(3), word());
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return word();
        } else if (plain == Adoption.class && random.nextInt(4) > 0) {
            return Adoption.values()[random.nextInt(5)];
        } else if (plain.isEnum()) {
            return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
        } else if (plain == EdtfDate.class) {
            return EdtfDate.parse(date());
        } else if (plain == Fingerprint.class) {
            return new Fingerprint("%064x".formatted(random.nextInt(1_000)));
        } else if (plain == Secret.class) {
            byte[] encrypted = new byte[40];
            random.nextBytes(encrypted);
            return new Secret("secret:1:" + uuid() + ":1:" + StrictBase64.url(encrypted));
        } else if (plain == UUID.class) {
            return uuid();
        } else if (plain == BigDecimal.class) {
            return new BigDecimal(random.nextInt(100_000)).movePointLeft(random.nextInt(4));
        } else if (plain == Long.class || plain == long.class) {
            return (long) random.nextInt(100);
        } else if (plain == boolean.class || plain == Boolean.class) {
            return random.nextBoolean();
        }
        return record(plain, 0);
    }

    private List<Object> list(Type element) {
        List<Object> list = new ArrayList<>();
        for (int size = random.nextInt(3); size > 0; size--) {
            list.add(value(element));
        }
        return list;
    }

    /** A date of any form, mostly in the years in which we record, so that there are many equal and close ones. */
    private String date() {
        int year = 2017 + random.nextInt(10);
        return switch (random.nextInt(14)) {
            case 0 -> "XXXX";
            case 1 -> Integer.toString(year);
            case 2 -> year + "-" + (33 + random.nextInt(4));
            case 3 -> year + "-" + (40 + random.nextInt(2));
            case 4 -> year + "-" + (21 + random.nextInt(4));
            case 5 -> "%d-%02d".formatted(year, 1 + random.nextInt(12));
            case 6 -> year + "/" + (year + random.nextInt(3));
            case 7 -> year + "/..";
            case 8 -> "../" + year;
            case 9 -> year + "?";
            case 10 -> "%d-%02d-%02d~".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
            default -> "%d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
        };
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size())) + WORDS.get(random.nextInt(WORDS.size())) + random.nextInt(100);
    }

    private UUID uuid() {
        return new UUID(
                random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() & 0x3fffffffffffffffL | Long.MIN_VALUE);
    }
}
