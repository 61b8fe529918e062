package nl.routekaart.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What an event did to its subject.
 *
 * @param event what happened
 * @param before the subject before it
 * @param after the subject after it
 */
public record Step(ViewEvent event, Folded before, Folded after) {

    /**
     * Takes subjects through events.
     *
     * @param folded the subjects so far; they are replaced by what they become
     */
    public static List<Step> through(List<ViewEvent> events, Map<UUID, Folded> folded) {
        List<Step> steps = new ArrayList<>();
        for (ViewEvent event : events) {
            Folded before = Objects.requireNonNullElseGet(folded.get(event.subjectId()), () -> Folded.before(event));
            Folded after = before.with(event);
            folded.put(event.subjectId(), after);
            steps.add(new Step(event, before, after));
        }
        return steps;
    }
}
