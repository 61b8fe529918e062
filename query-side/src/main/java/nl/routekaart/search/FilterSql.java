package nl.routekaart.search;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routekaart.answer.Filter;
import org.jspecify.annotations.Nullable;

/**
 * A filter as a condition on a relation {@code s(id, words, search)}, where another relation holds one row for each
 * field that has a value: {@code (id, field, tags, refs, first_day, last_day)}.
 */
public final class FilterSql {

    private final String held;
    private final StringBuilder condition = new StringBuilder("true");
    private final List<Object> parameters = new ArrayList<>();
    private final boolean searches;

    /** @param held the name of the relation with the fields' rows */
    public FilterSql(Filter filter, String held) {
        this.held = held;
        tags("('kind', 'kinds')", filter.kinds());
        tags("('progress', 'status')", filter.progress());
        tags("('clusters')", filter.clusters());
        tags("('chains')", filter.chains());
        tags("('carriers')", filter.carriers());
        tags("('themes')", filter.themes());
        tags("('key')", filter.key() == null ? List.of() : List.of(filter.key()));
        if (filter.owner() != null) {
            field("f.field = 'owner' and ? = any(f.refs)", filter.owner());
        }
        if (filter.touching() != null) {
            field("? = any(f.refs)", filter.touching());
        }
        if (filter.plannedFrom() != null) {
            field("f.field = 'planned' and f.last_day >= ?", filter.plannedFrom());
        }
        if (filter.plannedUntil() != null) {
            field("f.field = 'planned' and f.first_day <= ?", filter.plannedUntil());
        }
        if (!filter.without().isEmpty()) {
            condition.append(" and s.id <> all(?)");
            parameters.add(ids(filter.without()));
        }
        Search search = search(filter.q());
        condition.append(search.condition());
        searches = !search.parameters().isEmpty();
        parameters.addAll(search.parameters());
    }

    /** The condition, with question marks. */
    public String condition() {
        return condition.toString();
    }

    /** Whether it asks for words, so that {@code s} must have {@code words} and {@code search}. */
    public boolean searches() {
        return searches;
    }

    /** What the question marks stand for. */
    public List<Object> parameters() {
        return parameters;
    }

    private void tags(String fields, List<String> anyOf) {
        if (!anyOf.isEmpty()) {
            field("f.field in " + fields + " and f.tags && ?::text[]", anyOf.toArray(String[]::new));
        }
    }

    private void field(String of, Object parameter) {
        condition
                .append(" and exists (select 1 from ")
                .append(held)
                .append(" f where f.id = s.id and ")
                .append(of)
                .append(')');
        parameters.add(parameter);
    }

    /**
     * Asks for words in {@code s(words, search)}: all of them, each as the beginning of a word in Dutch full text, or
     * each anywhere in the text.
     */
    public static Search search(@Nullable String question) {
        if (question == null || question.isBlank()) {
            return new Search("", List.of());
        }
        List<String> words = Plain.words(question);
        if (words.isEmpty()) {
            return new Search(" and false", List.of());
        }
        List<Object> parameters = new ArrayList<>();
        parameters.add(words.stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & ")));
        words.forEach(word -> parameters.add("%" + word + "%"));
        return new Search(
                " and (s.search @@ to_tsquery('dutch', ?)"
                        + words.stream()
                                .map(word -> "s.words like ?")
                                .collect(Collectors.joining(" and ", " or (", "))")),
                parameters);
    }

    /**
     * A question for words.
     *
     * @param condition begins with {@code and}, or is empty
     * @param parameters what its question marks stand for
     */
    public record Search(String condition, List<Object> parameters) {}

    /** An array parameter of ids. */
    public static Object ids(Iterable<UUID> ids) {
        List<UUID> all = new ArrayList<>();
        ids.forEach(all::add);
        return all.toArray(UUID[]::new);
    }
}
