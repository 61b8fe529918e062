package nl.routekaart.telling;

import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.routekaart.audit.AuditEntry;
import nl.routekaart.audit.AuditQueries;
import nl.routekaart.audit.NamesThen;
import nl.routekaart.cabinet.CabinetEvent;
import nl.routekaart.consent.ConsentEvent;
import nl.routekaart.dependency.DependencyEvent;
import nl.routekaart.document.DocumentEvent;
import nl.routekaart.figure.FigureEvent;
import nl.routekaart.fold.Stamps;
import nl.routekaart.installation.InstallationEvent;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.kernel.Certainty;
import nl.routekaart.kernel.Word;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.page.DateWords;
import nl.routekaart.page.Labels;
import nl.routekaart.page.Texts;
import nl.routekaart.party.PartyEvent;
import nl.routekaart.version.VersionEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells entries of the audit trail as sentences: what happened, when, and by whom, for whom and on what source it was
 * recorded. Everything is called what it was called then.
 */
@Component
public class Sentences {

    private final AuditQueries audit;

    public Sentences(AuditQueries audit) {
        this.audit = audit;
    }

    /** What everything in these entries was called. */
    public NamesThen names(Collection<AuditEntry> entries) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (AuditEntry entry : entries) {
            ids.add(entry.subjectId());
            ids.addAll(entry.named());
            Stream.of(entry.event().party(), entry.event().onBehalfOf())
                    .filter(Objects::nonNull)
                    .forEach(ids::add);
        }
        return audit.names(ids);
    }

    /** The whole of it: what happened, and how it was recorded. */
    public static String whole(AuditEntry entry, NamesThen names, Locale locale) {
        return happened(entry, names, locale) + ' ' + recorded(entry, names, locale);
    }

    /** What happened. */
    public static String happened(AuditEntry entry, NamesThen names, Locale locale) {
        Texts texts = Texts.in(locale);
        Phrases phrases = new Phrases(Locale.of(texts.language()));
        Speech speech = new Speech(phrases, texts, names, entry);
        if (entry.bare()) {
            return phrases.say(entry.parked() ? "parked" : "illegible", kind(entry, phrases));
        }
        Told told = told(entry.happened(), speech)
                .with("when", speech.when())
                .with("subject", speech.known().subject());
        Long corrects = entry.corrects();
        if (corrects != null) {
            told.with("corrected", Long.toString(corrects));
        }
        return phrases.say(told.key(), told.values());
    }

    /**
     * That something happened which whoever asks may not read.
     *
     * @param unjudged whether because what would say who may read it cannot be read
     */
    public static String withheld(AuditEntry entry, boolean unjudged, Locale locale) {
        Phrases phrases = new Phrases(Locale.of(Texts.in(locale).language()));
        return phrases.say(unjudged ? "withheld.unjudged" : "withheld", kind(entry, phrases));
    }

    private static Map<String, String> kind(AuditEntry entry, Phrases phrases) {
        return Map.of("subject", phrases.say("a." + entry.subject().word(), Map.of()));
    }

    /** The subject of an entry with its article, as it was called then. */
    static String subject(AuditEntry entry, NamesThen names, Locale locale) {
        Texts texts = Texts.in(locale);
        return new Speech(new Phrases(Locale.of(texts.language())), texts, names, entry)
                .known()
                .subject();
    }

    private static String label(Word word, Texts texts) {
        return new Labels(texts).of(word);
    }

    /** How it was recorded. */
    public static String recorded(AuditEntry entry, NamesThen names, Locale locale) {
        Texts texts = Texts.in(locale);
        Phrases phrases = new Phrases(Locale.of(texts.language()));
        Speech speech = new Speech(phrases, texts, names, entry);
        ZonedDateTime recorded = ZonedDateTime.ofInstant(entry.event().recordedAt(), Stamps.NETHERLANDS);
        UUID party = entry.event().party();
        UUID onBehalfOf = entry.event().onBehalfOf();
        String certainty = entry.event().certainty();
        Told told = Told.by("recorded")
                .with("recorded", new DateWords(texts).say(recorded))
                .with("position", Long.toString(entry.event().position()))
                .with("by", party == null ? null : speech.name(party))
                .with("onBehalfOf", onBehalfOf == null || onBehalfOf.equals(party) ? null : speech.name(onBehalfOf))
                .with("office", entry.office())
                .with("mandate", mandate(entry.mandate()))
                .with("reason", entry.event().reason())
                .with("source", entry.event().source())
                .with(
                        "certainty",
                        certainty == null
                                ? null
                                : Word.find(Certainty.class, certainty)
                                        .map(word -> label(word, texts))
                                        .orElse(null));
        return phrases.say(told.key(), told.values());
    }

    /** The name that its grantor gave it; in whose name was acted is told beside it. */
    private static @Nullable String mandate(@Nullable String grantorAndName) {
        return grantorAndName == null ? null : grantorAndName.substring(grantorAndName.indexOf('/') + 1);
    }

    private static Told told(DomainEvent event, Speech speech) {
        return switch (event) {
            case ItemEvent e -> ItemTelling.of(e, speech);
            case PartyEvent e -> PartyTelling.of(e, speech);
            case DependencyEvent e -> DependencyTelling.of(e, speech);
            case FigureEvent e -> FigureTelling.of(e, speech);
            case CabinetEvent e -> CabinetTelling.of(e, speech);
            case VersionEvent e -> VersionTelling.of(e, speech);
            case DocumentEvent e -> DocumentTelling.of(e, speech);
            case ConsentEvent e -> ConsentTelling.of(e, speech);
            case InstallationEvent e -> InstallationTelling.of(e, speech);
            default -> throw new IllegalArgumentException("No sentence tells " + event.getClass());
        };
    }

    /** What a kind of event is called, for choices and lists. */
    public static String kind(String name, Locale locale) {
        Phrases phrases = new Phrases(Locale.of(Texts.in(locale).language()));
        return phrases.has("kind." + name) ? phrases.say("kind." + name, Map.of()) : name;
    }
}
