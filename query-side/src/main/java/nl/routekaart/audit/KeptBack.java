package nl.routekaart.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A condition on rows {@code s} of entries that leaves out what may not be read: that an entry is found must tell nothing of
 * what may not be seen in it.
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
        if (!secrecy.withholds()) {
            return new KeptBack("", List.of());
        }
        StringBuilder sql = new StringBuilder(" and not s.kept_out");
        List<Object> parameters = new ArrayList<>();
        if (words && secrecy.outsider()) {
            sql.append(" and s.name <> all(?)");
            parameters.add(Secrecy.AMONG_COLLEAGUES.toArray(String[]::new));
        }
        Set<UUID> hidden = new HashSet<>(secrecy.whole());
        if (words) {
            hidden.addAll(secrecy.partly());
        }
        if (!hidden.isEmpty()) {
            sql.append(" and s.subject_id <> all(?)");
            parameters.add(hidden.toArray(UUID[]::new));
        }
        if (!secrecy.whole().isEmpty()) {
            sql.append(
                    " and not exists (select 1 from view_audit.named w where w.position = s.position and w.id = any(?))");
            parameters.add(secrecy.whole().toArray(UUID[]::new));
        }
        return new KeptBack(sql.toString(), parameters);
    }
}
