package nl.routekaart.disclosure;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.Page;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.dependency.Dependency;
import nl.routekaart.history.Difference;
import nl.routekaart.history.StatementView;
import nl.routekaart.installation.Installation;
import nl.routekaart.item.Item;
import nl.routekaart.kernel.Subject;
import tools.jackson.databind.JsonNode;

/**
 * What whoever reads may see, by what is known now: what was kept back at the point that is asked about may be open today, and
 * the reverse.
 */
public final class Sight {

    private final boolean everything;
    private final boolean inside;
    private final Withholding withholding;
    private final Predicate<SubjectView> open;
    private final UnaryOperator<JsonNode> revealed;

    /**
     * @param everything whether nothing is kept from whoever reads
     * @param inside whether it is the sight of somebody who works on the roadmap, or audits it
     * @param withholding what of items is kept back
     * @param open whether a document may be read
     * @param revealed a value, with what is encrypted in it shown as far as it may be
     */
    Sight(
            boolean everything,
            boolean inside,
            Withholding withholding,
            Predicate<SubjectView> open,
            UnaryOperator<JsonNode> revealed) {
        this.everything = everything;
        this.inside = inside;
        this.withholding = withholding;
        this.open = open;
        this.revealed = revealed;
    }

    /** A subject as it may be seen, if it may be. */
    public Optional<SubjectView> of(SubjectView view) {
        boolean seen = switch (view.subject()) {
            case ITEM -> shows(view.id());
            case DEPENDENCY ->
                endsAreLegible(view) && shows(view, Dependency.NEEDING.key()) && shows(view, Dependency.NEEDED.key());
            case DOCUMENT -> open.test(view);
            case PARTY, FIGURE, CABINET, VERSION, CONSENT, INSTALLATION -> true;
        };
        return seen ? Optional.of(withoutHidden(view)) : Optional.empty();
    }

    /** Whether nothing is kept from whoever reads. */
    public boolean everything() {
        return everything;
    }

    /** Whether an item is kept back because what was said of who may read it cannot be read. */
    public boolean unjudged(UUID item) {
        return withholding.unjudged(item);
    }

    /** Whether whoever reads works on the roadmap, or audits it. */
    public boolean inside() {
        return inside;
    }

    /** The items of which something is hidden. */
    public Set<UUID> hiding() {
        return withholding.items();
    }

    /** On what ground something is hidden of an item; empty if none was recorded. */
    public Optional<String> ground(UUID item) {
        return withholding.of(item).values().stream()
                .flatMap(disclosure -> Stream.ofNullable(disclosure.ground()))
                .findFirst();
    }

    /** Whether anything may be told of an item, or of what has this id. */
    public boolean shows(UUID id) {
        return withholding.whole(id).isEmpty();
    }

    /** Whether a field of an item, or of what has this id, may be told. */
    public boolean shows(UUID id, String field) {
        return !withholding.hides(id, field);
    }

    /** A value as it may be seen: names and remarks in plain text, or nothing in their place. */
    public JsonNode of(JsonNode value) {
        return revealed.apply(value);
    }

    /** What was said of a subject, as far as it may be seen. */
    public List<StatementView> of(UUID id, List<StatementView> statements) {
        return statements.stream()
                .filter(statement -> shows(id, statement.field()))
                .map(this::seen)
                .toList();
    }

    /** Differences, as far as they may be seen. */
    public Page<Difference> of(Page<Difference> page) {
        return new Page<>(
                page.items().stream()
                        .filter(difference -> tells(difference.subject(), difference.id(), difference.field()))
                        .map(this::seen)
                        .toList(),
                page.next(),
                page.total(),
                page.position());
    }

    /** The same question, asked so that its answer tells nothing of what may not be seen. */
    public Filter of(Filter filter) {
        Set<UUID> kept = withholding.items().stream()
                .filter(item -> !shows(item) || AskedFields.of(filter).anyMatch(field -> tells(item, field)))
                .collect(Collectors.toSet());
        return kept.isEmpty() ? filter : filter.without(kept);
    }

    private boolean tells(UUID item, String field) {
        return field.equals(AskedFields.ANY) || !shows(item, field);
    }

    /** What others asked for in an export is nobody's business but an auditor's. */
    private boolean tells(Subject subject, UUID id, String field) {
        boolean export = subject == Subject.INSTALLATION && Installation.EXPORT.covers(field);
        return shows(id, field) && (everything || !export);
    }

    /** Of what nobody can read, nobody can tell whether it is hidden. */
    private boolean endsAreLegible(SubjectView dependency) {
        return everything
                || Collections.disjoint(
                        dependency.illegible(),
                        Set.of(SubjectView.NOTHING_LEGIBLE, Dependency.NEEDING.key(), Dependency.NEEDED.key()));
    }

    private boolean shows(SubjectView dependency, String end) {
        return dependency
                .field(end)
                .filter(field -> withholding.named(field.value().asString()).isPresent())
                .isEmpty();
    }

    private SubjectView withoutHidden(SubjectView view) {
        return view.withFields(fields -> fields(view, fields));
    }

    private SortedMap<String, FieldView> fields(SubjectView view, SortedMap<String, FieldView> fields) {
        SortedMap<String, FieldView> shown = new TreeMap<>();
        fields.forEach((key, field) -> {
            if (tells(view.subject(), view.id(), key)) {
                shown.put(key, seen(field));
            }
        });
        return shown;
    }

    private StatementView seen(StatementView statement) {
        return new StatementView(
                statement.field(),
                of(statement.value()),
                statement.effective(),
                statement.possiblyEarlier(),
                statement.event(),
                statement.withdrawnBy());
    }

    private Difference seen(Difference difference) {
        FieldView before = difference.before();
        FieldView after = difference.after();
        return difference.with(
                shows(difference.id(), Item.TITLE.key()) ? difference.title() : "",
                before == null ? null : seen(before),
                after == null ? null : seen(after));
    }

    private FieldView seen(FieldView field) {
        JsonNode value = of(field.value());
        return value == field.value() ? field : field.withValue(value);
    }
}
