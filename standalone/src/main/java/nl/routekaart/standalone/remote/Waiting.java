package nl.routekaart.standalone.remote;

import tools.jackson.databind.JsonNode;

/** What somebody does who waits until a service has done much work. */
public interface Waiting {

    /** Where the service says how far it is. */
    String link();

    /** @param progress how far it is; missing if it does not say */
    void told(JsonNode progress);
}
