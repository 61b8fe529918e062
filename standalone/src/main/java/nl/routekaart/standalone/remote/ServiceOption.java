package nl.routekaart.standalone.remote;

import java.net.URI;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Which service a command talks to. */
public final class ServiceOption {

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = {
                "The address of the running service; otherwise that in ROUTEKAART_URL, or else http://localhost:8080.",
                "It is asked as the account in ROUTEKAART_USER, with the password in ROUTEKAART_PASSWORD."
            },
            defaultValue = "${env:ROUTEKAART_URL:-http://localhost:8080}")
    private URI url = URI.create("http://localhost:8080");

    /**
     * @param account who asks
     * @param language in which it is asked, and in which reasons are told
     */
    public RemoteService open(RemoteAccount account, Locale language) throws NotAnsweredException {
        return RemoteService.at(url, account, language);
    }

    public URI address() {
        return url;
    }
}
