package nl.routekaart.standalone;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command says what came of it. */
public final class Output {

    private Output() {}

    /** @param spec of the command; none if it is called without a command line */
    public static PrintWriter of(@Nullable CommandSpec spec) {
        return spec == null
                ? new PrintWriter(System.out, true)
                : spec.commandLine().getOut();
    }
}
