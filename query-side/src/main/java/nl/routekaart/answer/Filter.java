package nl.routekaart.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which subjects are asked for; all conditions hold together, and an empty one asks nothing.
 *
 * @param q words that occur in it, in any order, whole or in part, with or without accents
 * @param kinds words of kinds, of which it has one
 * @param progress words of states, in one of which it is
 * @param owner the party that owns it
 * @param clusters words of clusters, of which it has one
 * @param chains words of value chains, of which it has one
 * @param carriers words of carriers, of which it has one
 * @param themes words of themes, of which it has one
 * @param plannedFrom planned on this day or later, counting the last day that the date may be
 * @param plannedUntil planned on this day or earlier, counting the first day that the date may be
 * @param touching a subject that one of its fields names: either end of a dependency, a successor
 * @param key its short name
 * @param without not these, whatever they are
 */
public record Filter(
        @Nullable String q,
        List<String> kinds,
        List<String> progress,
        @Nullable UUID owner,
        List<String> clusters,
        List<String> chains,
        List<String> carriers,
        List<String> themes,
        @Nullable LocalDate plannedFrom,
        @Nullable LocalDate plannedUntil,
        @Nullable UUID touching,
        @Nullable String key,
        Set<UUID> without) {

    /** Everything. */
    public static final Filter ALL = search(null);

    public Filter {
        kinds = List.copyOf(kinds);
        progress = List.copyOf(progress);
        clusters = List.copyOf(clusters);
        chains = List.copyOf(chains);
        carriers = List.copyOf(carriers);
        themes = List.copyOf(themes);
        without = Set.copyOf(without);
    }

    /** Nothing is left out. */
    public Filter(
            @Nullable String q,
            List<String> kinds,
            List<String> progress,
            @Nullable UUID owner,
            List<String> clusters,
            List<String> chains,
            List<String> carriers,
            List<String> themes,
            @Nullable LocalDate plannedFrom,
            @Nullable LocalDate plannedUntil,
            @Nullable UUID touching,
            @Nullable String key) {
        this(
                q,
                kinds,
                progress,
                owner,
                clusters,
                chains,
                carriers,
                themes,
                plannedFrom,
                plannedUntil,
                touching,
                key,
                Set.of());
    }

    /** The same, but not these. */
    public Filter without(Set<UUID> ids) {
        return new Filter(
                q,
                kinds,
                progress,
                owner,
                clusters,
                chains,
                carriers,
                themes,
                plannedFrom,
                plannedUntil,
                touching,
                key,
                ids);
    }

    /** Everything in which these words occur. */
    public static Filter search(@Nullable String q) {
        return of(q, null, null);
    }

    /** Everything of which a field names this subject. */
    public static Filter touching(UUID subject) {
        return of(null, subject, null);
    }

    /** What has this short name. */
    public static Filter key(String key) {
        return of(null, null, key);
    }

    /** What is asked of any kind of subject: by words, by what it touches and by its short name. */
    public static Filter of(@Nullable String q, @Nullable UUID touching, @Nullable String key) {
        return new Filter(
                q, List.of(), List.of(), null, List.of(), List.of(), List.of(), List.of(), null, null, touching, key);
    }
}
