package nl.routekaart.telling;

import java.util.Map;
import java.util.Optional;
import nl.routekaart.consent.Answer;
import nl.routekaart.consent.ConsentEvent;
import nl.routekaart.consent.Manner;
import nl.routekaart.kernel.Fingerprint;

/** Tells what happened to a sign-off. An attributed one is never told as one to a fingerprint. */
final class ConsentTelling {

    private ConsentTelling() {}

    static Told of(ConsentEvent event, Speech speech) {
        return told(event, speech)
                .with("party", speech.known().aboutId("party").map(speech::name))
                .with("target", speech.known().target())
                .with("request", speech.known().request());
    }

    private static Told told(ConsentEvent event, Speech speech) {
        return switch (event) {
            case ConsentEvent.Asked e ->
                by("consent.asked", e.manner(), speech)
                        .with("deadline", speech.date(e.deadline()))
                        .with("cabinet", speech.cabinet(e.cabinet()));
            case ConsentEvent.Considered e -> Told.by("consent.considered");
            case ConsentEvent.Given e ->
                answered("consent.given", "given", e.answer(), speech)
                        .with("editorial", editorial(e.editorialChanges(), speech));
            case ConsentEvent.GivenOnCondition e ->
                answered("consent.given-on-condition", "given", e.answer(), speech)
                        .with("condition", e.condition())
                        .with("editorial", editorial(e.editorialChanges(), speech));
            case ConsentEvent.ConditionFulfilled e ->
                Told.by("consent.condition-fulfilled").with("evidence", e.evidence());
            case ConsentEvent.Refused e -> answered("consent.refused", "refused", e.answer(), speech);
            case ConsentEvent.Returned e ->
                answered("consent.returned", "given", e.answer(), speech).with("question", e.question());
            case ConsentEvent.QuestionAnswered e ->
                Told.by("consent.question-answered").with("words", e.words());
            case ConsentEvent.RequestWithdrawn e -> Told.by("consent.request-withdrawn");
            case ConsentEvent.Kept e ->
                Told.by("consent.kept")
                        .with("fingerprint", speech.fingerprint(e.fingerprint()))
                        .with("change", e.change());
            case ConsentEvent.PositionTaken e ->
                Told.by("consent.position-taken")
                        .with("member", speech.party(e.party()))
                        .with("stance", speech.word(e.position().stance()))
                        .with("why", e.position().reason());
            case ConsentEvent.ReservationMade e ->
                Told.by("consent.reservation-made")
                        .with("member", speech.party(e.party()))
                        .with("words", e.words());
            case ConsentEvent.AdviceDepartedFrom e -> Told.by("consent.advice-departed-from");
            case ConsentEvent.Corrected e -> Told.by("corrected");
        };
    }

    private static Told answered(String event, String how, Answer answer, Speech speech) {
        return by(event, answer.manner(), speech)
                .with(
                        "act",
                        speech.say(
                                "act." + speech.known().nature() + '.' + how,
                                Map.of("target", speech.known().target())))
                .with("procedure", speech.word(answer.procedure()))
                .with("departure", speech.word(answer.departure()))
                .with("cabinet", speech.cabinet(answer.cabinet()));
    }

    /** With the fingerprint, unless a source only attributes it. */
    private static Told by(String event, Manner manner, Speech speech) {
        return switch (manner) {
            case ATTRIBUTED -> Told.by(event + ".attributed");
            case HERE, RECORDED ->
                Told.by(event)
                        .with("fingerprint", fingerprint(speech))
                        .with("elsewhere", manner == Manner.RECORDED ? speech.say("given.elsewhere") : null);
        };
    }

    private static Optional<String> fingerprint(Speech speech) {
        return speech.known()
                .about("fingerprint")
                .map(Fingerprint::new)
                .flatMap(fingerprint -> Optional.ofNullable(speech.fingerprint(fingerprint)));
    }

    private static String editorial(boolean allowed, Speech speech) {
        return speech.say(allowed ? "editorial.allowed" : "editorial.not-allowed");
    }
}
