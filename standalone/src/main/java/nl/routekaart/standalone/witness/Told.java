package nl.routekaart.standalone.witness;

import java.io.IOException;
import java.io.PrintWriter;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.standalone.Printable;
import nl.routekaart.standalone.Words;

/**
 * What a witness says, in plain words. What others wrote is printed so that a terminal does not obey it.
 *
 * @param words of the language
 */
record Told(Words words, PrintWriter out) {

    void line(String key, Object... arguments) {
        out.println(words.say(key, arguments));
        out.flush();
    }

    void of(Outcome outcome) {
        switch (outcome) {
            case Outcome.Continued continued -> continued(continued);
            case Outcome.Alarmed(Alarm alarm, var folder) -> alarm(alarm, folder.toString());
        }
    }

    private void continued(Outcome.Continued continued) {
        Checkpoint now = continued.now();
        Checkpoint before = continued.before();
        if (before == null) {
            line(
                    "begun",
                    Printable.text(now.origin()),
                    number(now.size()),
                    now.root().hex());
        } else if (before.size() == now.size()) {
            line("same", number(now.size()));
        } else {
            line("grown", number(before.size()), number(now.size()), now.root().hex());
        }
        continued.believed().forEach(key -> line("believed", Printable.text(key.toString())));
        continued.handedOver().forEach(key -> line("handed-over", Printable.text(key.toString())));
    }

    private void alarm(Alarm alarm, String place) {
        line("alarm");
        line(
                "breach-" + alarm.breach().word(),
                number(alarm.keptCheckpoint().size()),
                number(alarm.shownCheckpoint().size()));
        line(alarm.breach().signed() ? "signed" : "not-signed");
        line("kept-checkpoint");
        note(alarm.kept());
        line("shown-checkpoint", Printable.text(alarm.from()), alarm.at());
        note(alarm.shown());
        line("alarm-stands", place);
    }

    private void note(SignedNote note) {
        note.toString().lines().forEach(line -> out.println("  " + Printable.text(line)));
        out.flush();
    }

    void failed(IOException failure) {
        out.println(reason(failure));
        out.flush();
    }

    /** Why something could not be done. */
    String reason(IOException failure) {
        return failure instanceof WitnessException known
                ? Printable.text(words.say(known.key(), known.arguments()))
                : words.say("failed", Printable.text(String.valueOf(failure)));
    }

    /** Java would write digits in groups. */
    private static String number(long number) {
        return Long.toString(number);
    }
}
