package nl.routekaart.standalone.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.routekaart.bundle.BundleFile;
import nl.routekaart.standalone.FileTrouble;
import nl.routekaart.standalone.LanguageOption;
import nl.routekaart.standalone.Output;
import nl.routekaart.standalone.Words;
import nl.routekaart.standalone.remote.RemoteAccount;
import nl.routekaart.standalone.remote.RemoteService;
import nl.routekaart.standalone.remote.ServiceOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes the log of a running service away as a bundle. */
@Command(
        name = "export",
        description = {
            "Fetch everything that the running service has recorded, and what it is checked with, into a folder.",
            "What your account may not read is there by its hash alone. That you fetch it is recorded.",
            "Broken off, it goes on where it was when it is given again with the same folder."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the bundle is complete", "1:it is not; run it again to go on"})
public final class AuditExport implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "Where the bundle goes: a new folder, or one to go on with.")
    private Path folder = Path.of("");

    @Mixin
    private ServiceOption service = new ServiceOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Words words = Words.of(Audit.class, language.language());
        PrintWriter out = Output.of(spec);
        if (Files.exists(folder.resolve(BundleFile.INDEX))) {
            out.println(words.say("complete-already", folder));
            return 0;
        }
        try (RemoteService server = service.open(RemoteAccount.or("auditor"), language.language())) {
            long size = new Fetching(folder, server).run();
            out.println(words.say("exported", folder, Long.toString(size)));
            return 0;
        } catch (IOException e) {
            out.println(words.say("not-exported", FileTrouble.said(e, language.language())));
            return 1;
        } finally {
            out.flush();
        }
    }
}
