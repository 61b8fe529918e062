package nl.routekaart.standalone.upkeep;

import java.io.IOException;
import nl.routekaart.standalone.FileTrouble;
import nl.routekaart.standalone.LanguageOption;
import nl.routekaart.standalone.Output;
import nl.routekaart.standalone.Words;
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

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec(Target.MIXEE)
    private @Nullable CommandSpec spec;

    /** What a command does with the service. */
    interface Work {

        /** @return the exit code */
        int run(RemoteService service, Told told) throws IOException, InterruptedException;
    }

    /** Does it, and says why it could not be done, if so. */
    int attempt(Work work) {
        Told told = new Told(Output.of(spec), Words.of(Upkeep.class, language.language()));
        try (RemoteService operated = service.open(RemoteAccount.or("beheerder"), language.language())) {
            return work.run(operated, told);
        } catch (IOException e) {
            told.line(FileTrouble.said(e, language.language()));
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            told.say("interrupted");
            return FAILED;
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
