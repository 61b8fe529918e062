package nl.routekaart.telling;

import java.util.ArrayList;
import java.util.List;
import nl.routekaart.cabinet.CaretakerCheck;
import nl.routekaart.kernel.Undisclosable;

/** Tells of the judgements that a version and a document have in common. */
final class CheckTelling {

    private CheckTelling() {}

    static Told caretaker(CaretakerCheck check, Speech speech) {
        List<String> found = new ArrayList<>();
        found.add(speech.say(check.newPolicy() ? "check.policy" : "check.no-policy"));
        found.add(speech.say(check.newClaim() ? "check.claim" : "check.no-claim"));
        found.add(speech.say(check.newActivity() ? "check.activity" : "check.no-activity"));
        if (check.opinion()) {
            found.add(speech.say("check.opinion"));
        }
        return Told.by("caretaker-checked")
                .with("outcome", speech.word(check.outcome()))
                .with("announcedIn", check.announcedIn())
                .with("found", String.join(", ", found));
    }

    static Told undisclosable(Undisclosable answer) {
        return Told.by(answer.none() ? "undisclosable-answered.none" : "undisclosable-answered")
                .with("description", answer.description());
    }
}
