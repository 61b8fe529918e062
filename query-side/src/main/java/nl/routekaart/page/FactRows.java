package nl.routekaart.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.fold.Folds;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.read.Names;

/** Lists how a subject stands at a point: field by field, since when, and what was agreed of it. */
public final class FactRows {

    private FactRows() {}

    /**
     * A field as it stands.
     *
     * @param field its name
     * @param value what holds
     * @param since since when
     * @param agreed what the newest version has; empty when it is not in any
     */
    public record Fact(String field, String value, String since, String agreed) {}

    /** @param names what is called what that the fields name by id */
    public static List<Fact> of(SubjectView view, Function<UUID, String> names, Texts texts) {
        ValueWords words = new ValueWords(texts, names, view.subject(), new Facts(view).kind());
        DateWords dates = new DateWords(texts);
        List<Fact> facts = new ArrayList<>();
        inOrder(view).forEach((key, field) -> {
            String value = words.value(key, field.value());
            String agreed = Optional.ofNullable(view.agreed())
                    .map(last -> last.fields().get(key))
                    .map(then -> words.value(key, then.value()))
                    .orElse("");
            if (!value.isEmpty()) {
                facts.add(new Fact(words.field(key), value, dates.say(EdtfDate.parse(field.effective())), agreed));
            }
        });
        return facts;
    }

    /** Everything that the fields name by id. */
    public static Set<UUID> named(SubjectView view) {
        Set<UUID> ids = new LinkedHashSet<>();
        view.fields().forEach((key, field) -> {
            IdsIn.collect(key, ids);
            Names.collect(field.value(), ids);
        });
        return ids;
    }

    /** The fields in the order in which the domain names them. */
    private static Map<String, FieldView> inOrder(SubjectView view) {
        Map<String, FieldView> ordered = new LinkedHashMap<>();
        Folds.fields(view.subject())
                .forEach(known -> view.fields().forEach((key, field) -> {
                    if (known.covers(key)) {
                        ordered.put(key, field);
                    }
                }));
        return ordered;
    }
}
