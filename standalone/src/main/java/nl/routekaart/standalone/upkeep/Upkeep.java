package nl.routekaart.standalone.upkeep;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import nl.routekaart.standalone.Output;
import nl.routekaart.standalone.remote.RemoteAccount;
import nl.routekaart.standalone.remote.RemoteService;
import nl.routekaart.standalone.remote.ServiceOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What all commands about views do alike: an operator asks the service that runs. */
final class Upkeep {

    static final int FAILED = 1;

    @Mixin
    private ServiceOption service = new ServiceOption();

    @Spec(Target.MIXEE)
    private @Nullable CommandSpec spec;

    /** What a command does with the service. */
    interface Work {

        /** @return the exit code */
        int run(RemoteService service, PrintWriter out) throws IOException, InterruptedException;
    }

    /** Does it, and says why it could not be done, if so. */
    int attempt(Work work) {
        PrintWriter out = Output.of(spec);
        try (RemoteService operated = service.open(RemoteAccount.or("beheerder"), Locale.ENGLISH)) {
            return work.run(operated, out);
        } catch (IOException e) {
            out.println(e.getMessage());
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            out.println("Interrupted; the service goes on with it.");
            return FAILED;
        } finally {
            out.flush();
        }
    }

    /** The address of something under {@code /api/v1/views}, from words that were typed. */
    static String path(String... parts) {
        StringBuilder path = new StringBuilder("/api/v1/views");
        for (String part : parts) {
            path.append('/').append(RemoteService.encoded(part));
        }
        return path.toString();
    }
}
