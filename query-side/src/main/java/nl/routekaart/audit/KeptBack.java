package nl.routekaart.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A condition on rows {@code s} of entries that leaves out what may not be read: that an entry is found must tell nothing of
 * what may not be seen in it. What is not legible no condition knows: whoever reads the entries leaves it out.
 *
 * @param sql begins with "and"; empty when nothing is left out
 * @param parameters what its question marks stand for
 */
public record KeptBack(String sql, List<Object> parameters) {

    /** What is left out for whoever may read so much, whatever is asked but words. */
    public static KeptBack of(Secrecy secrecy) {
        return of(secrecy, false);
    }

    /** @param words whether words are asked for, so that what is hidden in part is left out too */
    static KeptBack of(Secrecy secrecy, boolean words) {
        Question left = secrecy.withholds() ? left(secrecy, words) : Question.NOTHING;
        return new KeptBack(left.sql(), left.parameters());
    }

    private static Question left(Secrecy secrecy, boolean words) {
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

    /** The same as a part of a question. */
    Question question() {
        return new Question(sql, parameters);
    }
}
