package nl.routekaart.telling;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.routekaart.audit.AuditEntry;
import nl.routekaart.audit.NamesThen;
import nl.routekaart.audit.Rest;
import org.jspecify.annotations.Nullable;

/**
 * An entry as whoever asks may read it.
 *
 * @param entry the entry; of a withheld one nothing may be told but where it stands and when it was recorded
 * @param withheld whether it may not be read at all
 * @param hidden whether it may be read that it happened, and not what it says
 * @param ground why it may not be read, if that was recorded
 * @param unjudged whether it is kept back because what would say who may read it cannot be read
 * @param names what everything was called
 * @param restsOn the events that the decision rested on
 */
public record Line(
        AuditEntry entry,
        boolean withheld,
        boolean hidden,
        @Nullable String ground,
        boolean unjudged,
        NamesThen names,
        List<Rest> restsOn) {

    /** What happened, and how it was recorded. */
    public String sentence(Locale locale) {
        if (withheld) {
            return Sentences.withheld(entry, unjudged, locale);
        }
        return hidden
                ? Sentences.withheld(entry, unjudged, locale) + ' ' + Sentences.recorded(entry, names, locale)
                : Sentences.whole(entry, names, locale);
    }

    /** What happened, without how it was recorded. */
    public String happened(Locale locale) {
        return withheld || hidden
                ? Sentences.withheld(entry, unjudged, locale)
                : Sentences.happened(entry, names, locale);
    }

    /** What something was called at the time; the id when nobody named it. */
    public String name(UUID id) {
        return names.of(id, entry.event().position()).orElse(id.toString());
    }

    /** The subject with its article; nothing when it may not be told. */
    public String subject(Locale locale) {
        return withheld || entry.bare() ? "" : Sentences.subject(entry, names, locale);
    }
}
