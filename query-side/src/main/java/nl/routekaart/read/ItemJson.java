package nl.routekaart.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.history.StatementView;
import nl.routekaart.item.ItemKind;
import nl.routekaart.item.LifeCycle;
import nl.routekaart.item.LifeCycles;
import nl.routekaart.kernel.Word;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One item in full.
 *
 * @param id which
 * @param version the number of its last event: what its ETag says
 * @param position the place of that event among all events
 * @param fields every field that has a value, as reported, with its source
 * @param agreed what was last agreed of it
 * @param names what the ids in its fields are called
 * @param splitInto what it was split into, by name
 * @param nextStates what may follow its present state, and what has to be stated with it
 * @param remark what readers must know of the version that was asked for
 * @param parked true when a later event of it could not be taken in, so that this may be old
 * @param illegible the fields that are left out because what the view keeps of them is not what it wrote, so that somebody changed
 *     it; {@code *} for all of them. {@code views rebuild} mends it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Item")
public record ItemJson(
        UUID id,
        long version,
        long position,
        SortedMap<String, FieldJson> fields,
        @Nullable AgreedJson agreed,
        SortedMap<String, String> names,
        List<Named> splitInto,
        List<NextState> nextStates,
        @Nullable String remark,
        @Nullable Boolean parked,
        @Nullable SortedSet<String> illegible) {

    /**
     * Another item.
     *
     * @param id which
     * @param title what it is called
     */
    public record Named(UUID id, String title) {}

    /**
     * A state that may follow.
     *
     * @param state its word
     * @param dutch how a Dutch reader knows it
     * @param requires what has to be stated with the transition
     */
    public record NextState(String state, String dutch, List<String> requires) {}

    static ItemJson of(
            SubjectView view, List<StatementView> statements, Names names, Remarks remarks, @Nullable String remark) {
        return new ItemJson(
                view.id(),
                view.version(),
                view.position(),
                FieldJson.of(view.fields(), statements),
                AgreedJson.of(view.agreed(), remarks),
                names.in(view),
                splitInto(view, names),
                nextStates(view),
                remark,
                view.parked() ? true : null,
                view.illegible().isEmpty() ? null : view.illegible());
    }

    private static List<Named> splitInto(SubjectView view, Names names) {
        List<Named> parts = new ArrayList<>();
        value(view, "splitInto")
                .ifPresent(ids -> ids.forEach(id ->
                        Ids.read(id.asString()).ifPresent(part -> parts.add(new Named(part, names.of(part))))));
        return parts;
    }

    private static List<NextState> nextStates(SubjectView view) {
        LifeCycle lifeCycle = value(view, "kind")
                .flatMap(kind -> Word.find(ItemKind.class, kind.asString()))
                .map(LifeCycles::of)
                .orElse(null);
        String state = value(view, "progress")
                .map(progress -> progress.path("state").asString(""))
                .orElse(null);
        if (lifeCycle == null || state == null) {
            return List.of();
        }
        return lifeCycle.transitions().stream()
                .filter(transition -> transition.from().equals(state))
                .map(transition -> new NextState(
                        transition.to(),
                        lifeCycle
                                .state(transition.to())
                                .map(LifeCycle.State::dutch)
                                .orElse(transition.to()),
                        transition.requires().stream().map(Word::word).toList()))
                .toList();
    }

    private static Optional<JsonNode> value(SubjectView view, String field) {
        return Optional.ofNullable(view.fields().get(field)).map(FieldView::value);
    }
}
