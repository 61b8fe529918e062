package nl.routekaart.telling;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routekaart.audit.AuditEntry;
import nl.routekaart.audit.NamesThen;
import nl.routekaart.cabinet.CabinetThen;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Unmet;
import nl.routekaart.kernel.Word;
import nl.routekaart.page.DateWords;
import nl.routekaart.page.Labels;
import nl.routekaart.page.Texts;
import org.jspecify.annotations.Nullable;

/** How the things that one entry speaks of are called in one language, as they were called at its position. */
final class Speech {

    private final Phrases phrases;
    private final Texts texts;
    private final Labels labels;
    private final SaidDates dates;
    private final NamesThen names;
    private final AuditEntry entry;

    Speech(Phrases phrases, Texts texts, NamesThen names, AuditEntry entry) {
        this.phrases = phrases;
        this.texts = texts;
        this.labels = new Labels(texts);
        this.dates = new SaidDates(phrases, new DateWords(texts));
        this.names = names;
        this.entry = entry;
    }

    String say(String key) {
        return phrases.say(key, Map.of());
    }

    String say(String key, Map<String, String> given) {
        return phrases.say(key, given);
    }

    /** What stands under a key, or the words themselves when nothing does. */
    String sayOr(String key, String words) {
        return phrases.has(key) ? say(key) : words;
    }

    /** A member of a closed list. */
    @Nullable
    String word(@Nullable Word word) {
        return word == null ? null : said(word);
    }

    /** As the page calls it, unless a sentence has to say it in another way. */
    private String said(Word word) {
        String list =
                word instanceof Enum<?> member ? member.getDeclaringClass().getSimpleName() : "";
        return sayOr("word." + list.toLowerCase(Locale.ROOT) + '.' + word.word(), labels.of(word));
    }

    String words(Collection<? extends Word> words) {
        return words.stream().map(this::said).collect(Collectors.joining(", "));
    }

    /** A stable word that is no member of a list. */
    static String spaced(String word) {
        return word.replace('-', ' ');
    }

    boolean dutch() {
        return texts.dutch();
    }

    Labels labels() {
        return labels;
    }

    /** The field of a subject. */
    String field(String key) {
        return texts.sayOr("field." + key, sayOr("field." + key, spaced(key)));
    }

    /** When the event happened or holds. */
    String when() {
        return dates.when(EdtfDate.parse(entry.event().effective()));
    }

    @Nullable
    String date(@Nullable EdtfDate date) {
        return date == null ? null : dates.name(date);
    }

    /** What something was called then; that nobody named it, if so. */
    String name(UUID id) {
        return names.of(id, entry.event().position()).orElseGet(() -> say("name.unknown"));
    }

    @Nullable
    String party(@Nullable PartyId party) {
        return party == null ? null : name(party.value());
    }

    String parties(List<PartyId> parties) {
        return parties.stream().map(this::party).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    /** Items, each between quotation marks. */
    String items(List<ItemId> items) {
        return items.stream().map(item -> quoted(item.value())).collect(Collectors.joining(", "));
    }

    /** A name between quotation marks. */
    String quoted(UUID id) {
        return "“" + name(id) + "”";
    }

    String version(UUID id) {
        return say("the.version", Map.of("name", name(id)));
    }

    /** Who acted: in whose name, or else whose account. */
    String who() {
        UUID onBehalfOf = entry.event().onBehalfOf();
        UUID party = onBehalfOf == null ? entry.event().party() : onBehalfOf;
        return party == null ? say("who.unknown") : name(party);
    }

    /** The short form of a fingerprint: enough to tell it from others, the whole of it stands in the entry. */
    @Nullable
    String fingerprint(@Nullable Fingerprint fingerprint) {
        return fingerprint == null ? null : fingerprint.hex().substring(0, 16) + "…";
    }

    AuditEntry entry() {
        return entry;
    }

    @Nullable
    String unmet(List<Unmet> unmet) {
        return unmet.isEmpty() ? null : words(unmet);
    }

    @Nullable
    String cabinet(@Nullable CabinetThen then) {
        return then == null
                ? null
                : say(
                        then.certain() ? "cabinet.then" : "cabinet.then-uncertain",
                        Map.of("cabinet", then.name(), "status", said(then.status())));
    }

    /** The subject of the entry, as it was known then. */
    SubjectWords known() {
        return new SubjectWords(this, entry);
    }
}
