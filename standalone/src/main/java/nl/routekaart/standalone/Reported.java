package nl.routekaart.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import nl.routekaart.archive.ArchiveException;
import nl.routekaart.eventstore.IntakeException;
import nl.routekaart.keys.KeyStoreException;
import nl.routekaart.merkle.EventLineException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Model.CommandSpec;

/** Says what was done, or why it was not. */
public final class Reported {

    /** What a command does; it tells what came of it. */
    public interface Work {

        String run() throws IOException;
    }

    private Reported() {}

    /**
     * Opens the data folder, without anything being signed meanwhile: what is to be restored may be the key.
     *
     * @throws IOException if the data folder cannot be opened; the message says why
     */
    public static ConfigurableApplicationContext opened() throws IOException {
        try {
            return RoutekaartApplication.opened("--routekaart.log.follow=false");
        } catch (RuntimeException e) {
            throw new IOException("The data folder cannot be opened. " + WhyNot.of(e), e);
        }
    }

    /** @return the exit code */
    public static int to(@Nullable CommandSpec spec, Work work) {
        PrintWriter out = Output.of(spec);
        try {
            out.println(work.run());
            return 0;
        } catch (IOException e) {
            out.println(FileTrouble.said(e, Locale.ENGLISH));
            return 1;
        } catch (KeyStoreException | ArchiveException | IntakeException | EventLineException e) {
            out.println(e.getMessage());
            return 1;
        } finally {
            out.flush();
        }
    }
}
