package nl.routekaart.standalone.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.routekaart.standalone.remote.RemoteService;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which steps are asked for; all conditions hold together. */
final class Conditions {

    /** By which letter each is asked for in stepping mode. */
    static final Map<String, String> BY_LETTER =
            Map.of("k", "kind", "d", "effectiveFrom", "w", "party", "o", "body", "a", "actor");

    @Option(names = "--kind", paramLabel = "NAME", description = "Only events of this name, such as item.rescheduled.")
    private @Nullable String kind;

    @Option(
            names = "--party",
            paramLabel = "PARTY",
            description = "Only what was done by or for this party (id or short name).")
    private @Nullable String party;

    @Option(
            names = "--body",
            paramLabel = "BODY",
            description = "Only what has to do with this body or party: by it, for it, asked of it or about it.")
    private @Nullable String body;

    @Option(names = "--actor", paramLabel = "ACCOUNT", description = "Only what was done by this account.")
    private @Nullable String actor;

    @Option(
            names = "--effective-from",
            paramLabel = "DAY",
            description = "Only events that are effective on this day or later, in the order of recording.")
    private @Nullable String effectiveFrom;

    /** The part of an address that asks for them. */
    String query() {
        Map<String, @Nullable String> asked = new LinkedHashMap<>();
        asked.put("kind", kind);
        asked.put("party", party);
        asked.put("body", body);
        asked.put("actor", actor);
        asked.put("effectiveFrom", effectiveFrom);
        return asked.entrySet().stream()
                .filter(one -> one.getValue() != null)
                .map(one -> query(one.getKey(), String.valueOf(one.getValue())))
                .collect(Collectors.joining());
    }

    static String query(String name, String value) {
        return "&" + name + "=" + RemoteService.encoded(value);
    }

    /** An address that asks for every step. */
    static String without(String address) {
        return address.replaceAll("&(" + String.join("|", BY_LETTER.values()) + ")=[^&]*", "");
    }
}
