package nl.routekaart.read;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.routekaart.authority.Authority;
import nl.routekaart.authority.Relation;
import nl.routekaart.authority.Role;
import nl.routekaart.current.CurrentQueries;
import nl.routekaart.item.ItemKind;
import nl.routekaart.item.LifeCycle;
import nl.routekaart.item.LifeCycles;
import nl.routekaart.kernel.Word;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tables by which the product decides, as data: life cycles and who may do what. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Rules", description = "The tables by which the product decides")
class TablesApi {

    private final CurrentQueries current;

    TablesApi(CurrentQueries current) {
        this.current = current;
    }

    /**
     * The life of one kind of item.
     *
     * @param kind its word
     * @param dutch how a Dutch reader knows it
     * @param states what it can be
     * @param transitions what may follow what
     */
    @Schema(name = "LifeCycle")
    record LifeCycleJson(String kind, String dutch, List<State> states, List<Transition> transitions) {

        static LifeCycleJson of(ItemKind kind) {
            LifeCycle lifeCycle = LifeCycles.of(kind);
            return new LifeCycleJson(
                    kind.word(),
                    kind.dutch(),
                    lifeCycle.states().stream()
                            .map(state -> new State(
                                    state.word(), state.dutch(), state.phase().word()))
                            .toList(),
                    lifeCycle.transitions().stream()
                            .map(transition -> new Transition(
                                    transition.from(),
                                    transition.to(),
                                    transition.requires().stream()
                                            .map(Word::word)
                                            .toList()))
                            .toList());
        }
    }

    /**
     * A state.
     *
     * @param state its word
     * @param dutch how a Dutch reader knows it
     * @param phase open, done or ended
     */
    @Schema(name = "State")
    record State(String state, String dutch, String phase) {}

    /**
     * A transition.
     *
     * @param from the state before
     * @param to the state after
     * @param requires what has to be stated with it
     */
    @Schema(name = "Transition")
    record Transition(String from, String to, List<String> requires) {}

    /**
     * Who may give a command.
     *
     * @param command subject and action
     * @param roles roles that may always give it
     * @param partnersAs relations to the subject in which a partner may give it; none: no partner may
     */
    @Schema(name = "Authority")
    record AuthorityJson(String command, List<String> roles, List<String> partnersAs) {}

    @GetMapping("/life-cycles")
    @Operation(summary = "The life cycle of every kind of item")
    ResponseEntity<Listing<LifeCycleJson>> lifeCycles() {
        return Answers.listing(
                Arrays.stream(ItemKind.values()).map(LifeCycleJson::of).toList(), current.position());
    }

    @GetMapping("/authority")
    @Operation(summary = "Who may do what", description = "A command that is not listed is allowed to nobody.")
    ResponseEntity<Listing<AuthorityJson>> authority() {
        return Answers.listing(
                Authority.table().entrySet().stream()
                        .map(row -> new AuthorityJson(
                                row.getKey(),
                                always(row.getKey()),
                                row.getValue().stream()
                                        .map(relation -> relation.name().toLowerCase(Locale.ROOT))
                                        .sorted()
                                        .toList()))
                        .toList(),
                current.position());
    }

    private static List<String> always(String command) {
        return Stream.of(Role.values())
                .filter(role -> role != Role.PARTNER && Authority.allows(command, role, Relation.OTHER))
                .map(Role::word)
                .toList();
    }
}
