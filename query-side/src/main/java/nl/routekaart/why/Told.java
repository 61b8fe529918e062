package nl.routekaart.why;

import java.util.ArrayList;
import java.util.List;
import nl.routekaart.cabinet.CabinetStatus;
import nl.routekaart.consent.ConsentLifeCycle;
import nl.routekaart.item.Item;
import nl.routekaart.item.LifeCycle;
import nl.routekaart.kernel.Certainty;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Word;
import nl.routekaart.page.DateWords;
import nl.routekaart.page.Labels;
import nl.routekaart.page.Texts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells causes in sentences, in one language. Dates are as vague as they were stated. */
public final class Told {

    private final Texts texts;
    private final Labels labels;
    private final DateWords dates;
    private final States states;

    Told(Texts texts, States states) {
        this.texts = texts;
        this.labels = new Labels(texts);
        this.dates = new DateWords(texts);
        this.states = states;
    }

    /** When it was, in words. */
    public String date(Cause cause) {
        return dates.say(EdtfDate.parse(cause.effective()));
    }

    /** Which part it has, in a word. */
    public String part(Cause cause) {
        return texts.say("why.part." + cause.part().word());
    }

    /** What happened, without its date and its reason. */
    public String what(Cause cause) {
        String what = Labels.capital(plain(cause));
        return cause.withdrawn() ? texts.say("why.corrected", what) : what;
    }

    /** A whole sentence, with the reason. */
    public String sentence(Cause cause) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.say("why.sentence", Labels.capital(date(cause)), plain(cause)));
        if (cause.withdrawn()) {
            parts.add(texts.say("why.corrected.later"));
        }
        String reason = cause.event().reason();
        if (reason != null) {
            parts.add(texts.say("why.reason", reason));
        }
        String certainty = cause.event().certainty();
        Word.find(Certainty.class, certainty == null ? "" : certainty)
                .filter(word -> word != Certainty.READ)
                .ifPresent(word -> parts.add(texts.say("why.certainty", labels.of(word))));
        return String.join(" ", parts);
    }

    private String plain(Cause cause) {
        return switch (cause.part()) {
            case MOVE -> moved(cause, "why.move");
            case STATE -> texts.say("why.state", state(cause, cause.after()));
            case NEED -> named(cause, "why.need");
            case DECISION -> texts.say("why.decision", cause.title(), state(cause, cause.after()));
            case ORIGIN -> named(cause, "why.origin");
            case CABINET -> texts.say("why.cabinet", cause.title(), cabinet(cause.after()));
            case FREEZE ->
                cause.after() == null
                        ? texts.say("why.freeze.none", cause.title())
                        : texts.say("why.freeze", cause.title(), planned(cause.after()));
            case SIGN_OFF -> texts.say("why.sign-off", cause.title(), answer(cause.after()));
        };
    }

    private String named(Cause cause, String key) {
        if (cause.field().equals(Item.PLANNED.key())) {
            return moved(cause, key);
        }
        return cause.field().equals(Item.PROGRESS.key())
                ? texts.say(key + ".state", cause.title(), state(cause, cause.after()))
                : texts.say(key + "." + cause.field(), cause.title());
    }

    private String moved(Cause cause, String key) {
        if (cause.before() == null) {
            return texts.say(key + ".first", cause.title(), planned(cause.after()));
        }
        if (cause.after() == null) {
            return texts.say(key + ".gone", cause.title(), planned(cause.before()));
        }
        return texts.say(key + ".moved", cause.title(), planned(cause.before()), planned(cause.after()));
    }

    /** A planned date in words. */
    public String planned(@Nullable JsonNode value) {
        String date = value == null ? "" : value.path("date").asString("");
        return date.isEmpty() ? "–" : dates.say(EdtfDate.parse(date));
    }

    private String state(Cause cause, @Nullable JsonNode value) {
        String state = value == null ? "" : value.path("state").asString("");
        return state.isEmpty() ? "–" : labels.state(states.kind(cause.subjectId()), state);
    }

    private String cabinet(@Nullable JsonNode value) {
        return Word.find(CabinetStatus.class, value == null ? "" : value.asString(""))
                .map(labels::of)
                .orElse("–");
    }

    private String answer(@Nullable JsonNode value) {
        String state = value == null ? "" : value.path("state").asString("");
        return texts.dutch()
                ? ConsentLifeCycle.TABLE
                        .state(state)
                        .map(LifeCycle.State::dutch)
                        .orElse(state)
                : state.replace('-', ' ');
    }
}
