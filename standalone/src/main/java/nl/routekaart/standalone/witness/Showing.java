package nl.routekaart.standalone.witness;

import java.util.Locale;
import nl.routekaart.standalone.remote.NotAnsweredException;
import nl.routekaart.standalone.remote.RemoteAccount;
import nl.routekaart.standalone.remote.RemoteService;
import nl.routekaart.standalone.remote.ServiceOption;
import tools.jackson.databind.node.JsonNodeFactory;

/** Shows the service what is kept, also when it does not continue it: then the service is unhealthy until somebody decides. */
@FunctionalInterface
interface Showing {

    /** Nothing is shown. */
    Showing NONE = told -> true;

    /** @return whether it was taken, whatever the service made of it */
    boolean show(Told told);

    /**
     * Shows it over HTTP.
     *
     * @param account of the party that registered the witness
     * @param name under which it did
     */
    static Showing to(ServiceOption service, RemoteAccount account, Locale language, Watch watch, String name) {
        return told -> {
            String kept = watch.kept().map(Object::toString).orElse("");
            if (kept.isEmpty()) {
                return true;
            }
            try (RemoteService server = service.open(account, language)) {
                server.post(
                        "/api/v1/log/sightings",
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("witness", name)
                                .put("checkpoint", kept));
                told.line("shown");
                return true;
            } catch (NotAnsweredException e) {
                boolean forked = e.problem().path("type").asString("").endsWith("/log-forked");
                told.line(forked ? "shown-forked" : "not-shown", String.valueOf(e.getMessage()));
                return forked;
            }
        };
    }
}
