package nl.routekaart.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.routekaart.search.Plain;

/** What is asked of each row, as it follows on another condition. */
final class Conditions {

    private Conditions() {}

    static Question is(String column, Object value) {
        return Question.of(" and s." + column + " = ?", value);
    }

    static Question acting(UUID party) {
        return Question.of(" and ? in (s.party, s.on_behalf_of)", party);
    }

    static Question named(List<String> names) {
        return Question.of(" and s.name = any(?)", (Object) names.toArray(String[]::new));
    }

    /** Looked up for each row: for many rows the server would rather read all that is named. */
    static Question touching(Set<UUID> ids) {
        UUID[] any = ids.toArray(UUID[]::new);
        return Question.of("""
                 and (s.subject_id = any(?) or s.party = any(?) or s.on_behalf_of = any(?)
                    or (select true from view_audit.named m
                        where m.position = s.position and m.id = any(?) limit 1))""", any, any, any, any);
    }

    /** What may have happened within these days. */
    static Question within(Days days) {
        Question from = days.from() == null ? Question.NOTHING : Question.of(" and s.last_day >= ?", days.from());
        return days.until() == null ? from : from.and(" and s.first_day <= ?", days.until());
    }

    /** All of the words, each as the beginning of a word in Dutch full text: what an index can find. */
    static Question words(String question) {
        List<String> words = Plain.words(question);
        return words.isEmpty()
                ? Question.of(" and false")
                : Question.of(
                        " and s.search @@ to_tsquery('dutch', ?)",
                        String.join(
                                " & ",
                                words.stream().map(word -> "'" + word + "':*").toList()));
    }

    /** That an entry is found must tell nothing of what may not be read in it. */
    static Question open(Secrecy secrecy, boolean words) {
        Question open = Question.of(" and not s.kept_out");
        if (words && secrecy.outsider()) {
            open = open.and(" and s.name <> all(?)", (Object) Secrecy.AMONG_COLLEAGUES.toArray(String[]::new));
        }
        if (words) {
            open = open.and(" and s.name <> ?", Secrecy.EXPORTED);
        }
        Set<UUID> hidden = new HashSet<>(secrecy.whole());
        if (words) {
            hidden.addAll(secrecy.partly());
        }
        if (!hidden.isEmpty()) {
            open = open.and(" and s.subject_id <> all(?)", (Object) hidden.toArray(UUID[]::new));
        }
        return secrecy.whole().isEmpty()
                ? open
                : open.and(
                        " and not exists (select 1 from view_audit.named w where w.position = s.position and w.id = any(?))",
                        (Object) secrecy.whole().toArray(UUID[]::new));
    }
}
