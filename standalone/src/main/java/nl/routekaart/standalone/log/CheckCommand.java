package nl.routekaart.standalone.log;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.routekaart.log.LogCheck;
import nl.routekaart.log.LogVerdict;
import nl.routekaart.message.RawEvents;
import nl.routekaart.standalone.Output;
import nl.routekaart.standalone.Reported;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Output.of(spec);
        try (var application = Reported.opened()) {
            LogCheck check = application.getBean(LogCheck.class);
            LogVerdict verdict = check.run(new Progress(out));
            told(verdict, application.getBean(RawEvents.class).head(), out);
            if (mend && !verdict.holds()) {
                out.println("Mending");
                check.mend(new Progress(out));
                verdict = check.run(new Progress(out));
                told(verdict, application.getBean(RawEvents.class).head(), out);
            }
            return verdict.holds() ? 0 : DIFFERENT;
        } catch (IOException e) {
            out.println(e.getMessage());
            return FAILED;
        } finally {
            out.flush();
        }
    }

    private static void told(LogVerdict verdict, long head, PrintWriter out) {
        out.println(String.format(
                Locale.ROOT,
                "Checked %d events in %.1f s: root %s",
                verdict.position(),
                verdict.milliseconds() / MILLIS,
                verdict.root()));
        if (verdict.holds()) {
            out.println("The log is what its events say.");
        } else {
            out.println("The log is NOT what its events say.");
            out.println("The first position that does not fit: " + verdict.firstBad() + ", " + verdict.what());
        }
        if (head > verdict.position()) {
            out.println("Not in the log yet: " + (head - verdict.position()) + " events");
        }
        out.flush();
    }
}
