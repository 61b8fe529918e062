package nl.routekaart.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routekaart.answer.Agreed;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.drawing.Lane;
import nl.routekaart.history.StatementView;
import nl.routekaart.item.Cluster;
import nl.routekaart.item.DelayReason;
import nl.routekaart.item.Departure;
import nl.routekaart.item.Item;
import nl.routekaart.item.ValueChain;
import nl.routekaart.kernel.Certainty;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Firmness;
import nl.routekaart.kernel.Word;
import nl.routekaart.read.Names;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes the row and the lane of an item from what was said of it. */
public final class RowMaker {

    private final Texts texts;
    private final Labels labels;
    private final DateWords dates;
    private final Names names;
    private final Said said;
    private final @Nullable LocalDate effectiveOn;

    /** What was said of the fields that a row tells about, by item. */
    public record Said(
            Map<UUID, List<StatementView>> planned,
            Map<UUID, List<StatementView>> progress,
            Map<UUID, List<StatementView>> kinds,
            Map<UUID, List<StatementView>> titles) {}

    public RowMaker(Texts texts, Names names, Said said, @Nullable LocalDate effectiveOn) {
        this.texts = texts;
        this.labels = new Labels(texts);
        this.dates = new DateWords(texts);
        this.names = names;
        this.said = said;
        this.effectiveOn = effectiveOn;
    }

    /**
     * The row of an item.
     *
     * @param clusterAskedFor the cluster under which it is to stand if it has it
     * @param chainAskedFor the part of the chain under which it is to stand if it has it
     */
    public Row row(SubjectView view, List<Cluster> clusterAskedFor, List<ValueChain> chainAskedFor) {
        Facts facts = new Facts(view);
        Course plans = Course.of(said.planned().get(view.id()), effectiveOn);
        Course states = Course.of(said.progress().get(view.id()), effectiveOn);
        Movement movement = Movement.of(plans);
        List<StatementView> telling = telling(view, plans, states);
        List<Cluster> clusters = facts.words(Item.CLUSTERS, Cluster.class);
        List<ValueChain> chains = facts.words(Item.CHAINS, ValueChain.class);
        String title = title(view, facts);
        String href = "/items/" + view.id() + (texts.dutch() ? "" : "?lang=en");
        String state = state(facts);
        Standing standing = new Standing(facts, states);
        String since = inWords(standing.since());
        String departure = departed(facts).map(labels::of).orElse("");
        String certainty = certainty(telling);
        String agreed = agreed(view.agreed());
        String reported = facts.value(Item.PLANNED).map(this::planned).orElse("");
        String moved = movement.howMuch(texts);
        String kind = labels.of(facts.kind());
        String lasts = inWords(standing.date());
        Lane lane = new Lane(
                title,
                href,
                Stream.of(kind, state, moved).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · ")),
                standing.phase(),
                facts.planned(),
                standing.since().orElse(null),
                movement.earlier(),
                happenings(view, plans, states),
                agreedDate(view.agreed()),
                Optional.ofNullable(view.agreed()).map(Agreed::version).orElse(""),
                lasts,
                !certainty.isEmpty(),
                departed(facts).orElse(null),
                told(title, kind, state, since, reported, movement, moved, agreed, certainty, departure));
        return new Row(
                href,
                title,
                kind,
                first(chains, chainAskedFor),
                first(clusters, clusterAskedFor),
                clusters.stream().map(labels::of).collect(Collectors.joining(", ")),
                owner(facts),
                state,
                since,
                agreed,
                reported,
                moved,
                movement.moved() ? movement.way(dates) : "",
                why(facts, movement),
                telling.isEmpty()
                        ? List.of()
                        : SourceLink.of(newest(telling).event().source()),
                certainty,
                departure,
                lane.departure() == Departure.CONTRARY,
                lane);
    }

    /** Its title then; the one it got later if it had none yet. */
    private String title(SubjectView view, Facts facts) {
        String then = facts.text(Item.TITLE);
        if (!then.isEmpty()) {
            return then;
        }
        return Course.of(said.titles().get(view.id()), null)
                .last()
                .map(statement -> statement.value().asString(""))
                .orElse(view.id().toString());
    }

    private static <T> Optional<T> first(List<T> all, List<T> asked) {
        return all.stream()
                .filter(asked::contains)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** The statements that its present date and state rest on; that of its registration if there are none. */
    private List<StatementView> telling(SubjectView view, Course plans, Course states) {
        List<StatementView> telling =
                Stream.of(plans.last(), states.last()).flatMap(Optional::stream).toList();
        return telling.isEmpty()
                ? Course.of(said.kinds().get(view.id()), effectiveOn).last().stream()
                        .toList()
                : telling;
    }

    private static StatementView newest(List<StatementView> telling) {
        StatementView newest = telling.getFirst();
        for (StatementView statement : telling) {
            newest = statement.event().position() > newest.event().position() ? statement : newest;
        }
        return newest;
    }

    private String inWords(Optional<EdtfDate> date) {
        return date.filter(known -> !known.isUnknown()).map(dates::say).orElse("");
    }

    private String state(Facts facts) {
        String progress = facts.state().isEmpty() ? "" : labels.state(facts.kind(), facts.state());
        if (!facts.left()) {
            return progress;
        }
        return facts.adoption().map(labels::of).orElse(progress);
    }

    /** A planned date with the words of its source and how firm it is. */
    private String planned(JsonNode value) {
        List<String> parts = new ArrayList<>();
        Optional.ofNullable(Movement.date(value)).map(dates::say).ifPresent(parts::add);
        String stated = value.path("asStated").asString("");
        if (!stated.isEmpty() && !parts.contains(stated)) {
            parts.add("“" + stated + "”");
        }
        String firmness = value.path("firmness").asString("");
        Word.find(Firmness.class, firmness).map(labels::of).ifPresent(parts::add);
        return String.join(", ", parts);
    }

    private String agreed(@Nullable Agreed agreed) {
        FieldView value = agreed == null ? null : agreed.fields().get(Item.PLANNED.key());
        return value == null ? "" : planned(value.value());
    }

    private static @Nullable EdtfDate agreedDate(@Nullable Agreed agreed) {
        FieldView value = agreed == null ? null : agreed.fields().get(Item.PLANNED.key());
        return value == null ? null : Movement.date(value.value());
    }

    private static List<EdtfDate> happenings(SubjectView view, Course plans, Course states) {
        Set<EdtfDate> happenings = new LinkedHashSet<>();
        Stream.concat(plans.statements().stream(), states.statements().stream())
                .map(Course::effective)
                .forEach(happenings::add);
        view.fields().forEach((key, field) -> {
            if (Item.OBSERVATION.covers(key)) {
                happenings.add(EdtfDate.parse(field.effective()));
            }
        });
        return List.copyOf(happenings);
    }

    private String certainty(List<StatementView> telling) {
        return telling.stream()
                .map(statement -> statement.event().certainty())
                .flatMap(word -> Word.find(Certainty.class, word == null ? "" : word).stream())
                .filter(certainty -> certainty == Certainty.PARTLY_INFERRED || certainty == Certainty.GENERAL_KNOWLEDGE)
                .map(labels::of)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Optional<Departure> departed(Facts facts) {
        return facts.value(Item.PROGRESS)
                .map(value -> value.path("departure").asString(""))
                .flatMap(word -> Word.find(Departure.class, word));
    }

    private String owner(Facts facts) {
        Set<String> parties = new LinkedHashSet<>();
        facts.ids(Item.OWNER).forEach(id -> parties.add(names.of(id)));
        facts.ids(Item.RESPONSIBLE).forEach(id -> parties.add(names.of(id)));
        return parties.isEmpty() ? facts.text(Item.RESPONSIBLE_AS_STATED) : String.join(", ", parties);
    }

    private String why(Facts facts, Movement movement) {
        StatementView last = movement.last();
        List<String> parts = new ArrayList<>();
        if (last != null) {
            Word.find(DelayReason.class, facts.text(Item.DELAY_REASON))
                    .map(labels::of)
                    .ifPresent(parts::add);
            Optional.ofNullable(last.event().reason()).ifPresent(parts::add);
        }
        return String.join(": ", parts);
    }

    private String told(
            String title,
            String kind,
            String state,
            String since,
            String reported,
            Movement movement,
            String moved,
            String agreed,
            String certainty,
            String departure) {
        List<String> parts = new ArrayList<>();
        parts.add(title + " (" + kind + ")");
        if (!state.isEmpty()) {
            parts.add(since.isEmpty() ? state : texts.say("told.since", state, since));
        }
        if (!reported.isEmpty()) {
            parts.add(texts.say("told.planned", reported));
        }
        if (movement.moved()) {
            parts.add(texts.say("told.moved", moved, movement.way(dates)));
        }
        if (!agreed.isEmpty()) {
            parts.add(texts.say("told.agreed", agreed));
        }
        if (!certainty.isEmpty()) {
            parts.add(texts.say("told.uncertain", certainty));
        }
        if (!departure.isEmpty()) {
            parts.add(texts.say("told.departed", departure));
        }
        return String.join("; ", parts);
    }
}
