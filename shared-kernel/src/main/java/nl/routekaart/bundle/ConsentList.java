package nl.routekaart.bundle;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.routekaart.consent.Consent;
import nl.routekaart.statement.PointInTime;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The sign-offs of a log, each with what it is of and how it stands: what {@link BundleFile#CONSENTS} holds. */
final class ConsentList {

    private final SortedMap<UUID, Consent> consents = new TreeMap<>();

    void put(UUID id, Consent consent) {
        consents.put(id, consent);
    }

    ArrayNode json() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        consents.forEach((id, consent) -> {
            ObjectNode one = list.addObject().put("id", id.toString());
            consent.target()
                    .ifPresent(target ->
                            one.put(target.subject().word(), target.id().toString()));
            consent.party().ifPresent(party -> one.put("party", party.toString()));
            consent.nature().ifPresent(nature -> one.put("nature", nature.word()));
            put(one, "fingerprint", consent.fingerprint());
            consent.manner().ifPresent(manner -> one.put("manner", manner.word()));
            put(one, "state", consent.state(PointInTime.NOW));
        });
        return list;
    }

    private static void put(ObjectNode one, String name, Optional<?> value) {
        value.ifPresent(present -> one.put(name, present.toString()));
    }
}
