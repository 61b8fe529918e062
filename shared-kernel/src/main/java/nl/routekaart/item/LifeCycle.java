package nl.routekaart.item;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.routekaart.rule.Worded;

/**
 * The life of one kind of item: its states, and which may follow which on what conditions. A table, not code: the
 * aggregate, the documentation and the pages read the same one ({@link LifeCycles}).
 */
public final class LifeCycle {

    /**
     * A state.
     *
     * @param word the stable word
     * @param dutch how a Dutch reader knows it
     * @param phase whether the item is open, done or ended in it
     */
    public record State(String word, String dutch, Phase phase) {}

    /**
     * A transition.
     *
     * @param from the word of the state before
     * @param to the word of the state after
     * @param requires what has to be stated with it
     */
    public record Transition(String from, String to, Set<Requirement> requires) {}

    private final Map<String, State> states;
    private final List<Transition> transitions;

    private LifeCycle(Map<String, State> states, List<Transition> transitions) {
        this.states = Collections.unmodifiableMap(states);
        this.transitions = List.copyOf(transitions);
    }

    /** Begins a life cycle. */
    public static Table table() {
        return new Table();
    }

    /** The states, the first one being that of a newly registered item. */
    public List<State> states() {
        return List.copyOf(states.values());
    }

    public List<Transition> transitions() {
        return transitions;
    }

    /** The state in which an item of this kind is registered unless something else is stated. */
    public String initial() {
        return states.keySet().iterator().next();
    }

    public Optional<State> state(String word) {
        return Optional.ofNullable(states.get(word));
    }

    public Optional<Transition> transition(String from, String to) {
        return transitions.stream()
                .filter(transition ->
                        transition.from().equals(from) && transition.to().equals(to))
                .findFirst();
    }

    /** The words of the states that may follow. */
    public List<String> after(String from) {
        return transitions.stream()
                .filter(transition -> transition.from().equals(from))
                .map(Transition::to)
                .toList();
    }

    /** A state as a message says it; one that is not of this life by its word. */
    public Worded spoken(String state) {
        return Worded.of(state, state(state).map(State::dutch).orElse(state));
    }

    /** The states that may follow, as a message says them. */
    public Worded spokenAfter(String from) {
        return Worded.all(after(from).stream().map(this::spoken).toList());
    }

    /** Whether a chain of transitions leads from one state to the other. */
    public boolean reachable(String from, String to) {
        Set<String> seen = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(after(from));
        while (!next.isEmpty()) {
            String state = next.pop();
            if (state.equals(to)) {
                return true;
            }
            if (seen.add(state)) {
                next.addAll(after(state));
            }
        }
        return false;
    }

    /** Builds a life cycle as a table that can be read beside the domain's own notation. */
    public static final class Table {

        private final Map<String, State> states = new LinkedHashMap<>();
        private final List<Transition> transitions = new ArrayList<>();

        /** States of one phase, as {@code "word: Dutch"}. */
        public Table states(Phase phase, String... wordsAndNames) {
            for (String pair : wordsAndNames) {
                int colon = pair.indexOf(": ");
                String word = pair.substring(0, colon);
                states.put(word, new State(word, pair.substring(colon + 2), phase));
            }
            return this;
        }

        /** Transitions as {@code "a | b -> c | d"}; every state left may be followed by every state right. */
        public Table allow(String arrow, Requirement... requires) {
            String[] sides = arrow.split(" -> ");
            for (int side = 0; side + 1 < sides.length; side++) {
                for (String from : words(sides[side])) {
                    for (String to : words(sides[side + 1])) {
                        add(from, to, requires);
                    }
                }
            }
            return this;
        }

        /** From every open state to this one. */
        public Table allowFromOpen(String to, Requirement... requires) {
            for (State state : List.copyOf(states.values())) {
                if (state.phase() == Phase.OPEN && !state.word().equals(to)) {
                    add(state.word(), to, requires);
                }
            }
            return this;
        }

        private void add(String from, String to, Requirement... requires) {
            if (!states.containsKey(from) || !states.containsKey(to)) {
                throw new IllegalArgumentException("Not a state: " + from + " or " + to);
            }
            Set<Requirement> required = EnumSet.noneOf(Requirement.class);
            required.addAll(Arrays.asList(requires));
            transitions.add(new Transition(from, to, Collections.unmodifiableSet(required)));
        }

        private static List<String> words(String side) {
            return Arrays.stream(side.split("\\|")).map(String::strip).toList();
        }

        public LifeCycle build() {
            return new LifeCycle(states, transitions);
        }
    }
}
