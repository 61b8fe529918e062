package nl.routekaart.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import nl.routekaart.rule.Spoken;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Says what was done, or why it was not. */
public final class Reported {

    private static final int FAILED = 1;

    /** What a command does; it tells what came of it. */
    public interface Work {

        String run() throws IOException;
    }

    private Reported() {}

    /**
     * Does it.
     *
     * @param language in which it is told why it was not done
     * @return the exit code
     */
    public static int to(@Nullable CommandSpec spec, Locale language, Work work) {
        PrintWriter out = Output.of(spec);
        try {
            out.println(work.run());
            return 0;
        } catch (IOException e) {
            out.println(FileTrouble.said(e, language));
            return FAILED;
        } catch (RuntimeException e) {
            if (e instanceof Spoken spoken) {
                out.println(spoken.in(language));
                return FAILED;
            }
            throw e;
        } finally {
            out.flush();
        }
    }
}
