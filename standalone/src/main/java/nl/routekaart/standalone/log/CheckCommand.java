package nl.routekaart.standalone.log;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.routekaart.log.LogCheck;
import nl.routekaart.log.LogDifference;
import nl.routekaart.log.LogVerdict;
import nl.routekaart.message.RawEvents;
import nl.routekaart.standalone.FileTrouble;
import nl.routekaart.standalone.LanguageOption;
import nl.routekaart.standalone.Opened;
import nl.routekaart.standalone.Output;
import nl.routekaart.standalone.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the whole log again from the events and compares. */
@Command(
        name = "check",
        description = {
            "Make the whole tree again from the stored events, and compare every hash that is kept and every checkpoint that"
                    + " was published. The first position at which they differ is told."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the log is what its events say", "1:it could not be checked", "3:it is something else"})
final class CheckCommand implements Callable<Integer> {

    private static final int FAILED = 1;

    /** Not 2: with that a command says that it was not understood. */
    private static final int DIFFERENT = 3;

    private static final double MILLIS = 1000;

    @Option(
            names = "--mend",
            description = {
                "Write hashes again that are not what the events give, and check again. Nothing is written if the events are"
                        + " not those of every checkpoint that was published."
            })
    private boolean mend;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Output.of(spec);
        Locale spoken = language.language();
        Words words = Words.of(CheckCommand.class, spoken);
        try (Opened data = mend ? Opened.alone("log-check", spoken) : Opened.beside("log-check", spoken)) {
            LogCheck check = data.bean(LogCheck.class);
            LogVerdict verdict = check.run(new Progress(out, words));
            told(verdict, data, words, out);
            if (mend && !verdict.holds()) {
                out.println(words.say("mending"));
                check.mend(new Progress(out, words));
                verdict = check.run(new Progress(out, words));
                told(verdict, data, words, out);
            }
            return verdict.holds() ? 0 : DIFFERENT;
        } catch (IOException e) {
            out.println(FileTrouble.said(e, spoken));
            return FAILED;
        } finally {
            out.flush();
        }
    }

    private void told(LogVerdict verdict, Opened data, Words words, PrintWriter out) {
        out.println(words.say(
                "checked",
                Long.toString(verdict.position()),
                String.format(Locale.ROOT, "%.1f", verdict.milliseconds() / MILLIS),
                verdict.root()));
        out.println(words.say(verdict.holds() ? "holds" : "does-not-hold"));
        LogDifference what = verdict.what();
        if (what != null) {
            out.println(words.say("first", Long.toString(what.position()), what.in(language.language())));
        }
        long head = data.bean(RawEvents.class).head();
        if (head > verdict.position()) {
            out.println(words.say("not-yet", Long.toString(head - verdict.position())));
        }
        out.flush();
    }
}
