package nl.routekaart.standalone.replay;

import java.util.Locale;
import nl.routekaart.standalone.remote.RemoteService;

/** Whose history can be stepped through. */
enum About {
    ROADMAP("roadmap"),
    ITEM("items"),
    PARTY("parties"),
    VERSION("versions");

    private final String path;

    About(String path) {
        this.path = path;
    }

    /** Where the API has it. */
    String address(String id) {
        return "/api/v1/replays/" + path + (this == ROADMAP ? "" : "/" + RemoteService.encoded(id));
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
