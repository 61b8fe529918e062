package nl.routekaart.audit;

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
}
