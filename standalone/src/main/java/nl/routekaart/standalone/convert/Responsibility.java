package nl.routekaart.standalone.convert;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.routekaart.item.ItemKind;
import nl.routekaart.party.PartyKind;

/**
 * Who owns an item and who is responsible beside the owner: the first party named owns it, unless it only judges,
 * debates or asks; the words stay beside the parties.
 */
final class Responsibility {

    private static final Set<PartyKind> OWNS_NOTHING =
            EnumSet.of(PartyKind.COURT, PartyKind.PARLIAMENT, PartyKind.EMPLOYERS);

    private final PartyWords words;
    private final Map<String, PartyKind> kinds = new HashMap<>();

    Responsibility(PartyWords words) {
        this.words = words;
    }

    void know(String key, PartyKind kind) {
        kinds.put(key, kind);
    }

    List<String> parties(String stated) {
        return words.read(stated);
    }

    /** Says it on a row, and remembers that it was said. */
    void on(KnownItem item, String stated, ImportRow row) {
        List<String> parties = words.read(stated);
        Optional<String> owner =
                parties.stream().filter(party -> mayOwn(item.kind, party)).findFirst();
        owner.ifPresent(party -> item.owner = party);
        item.responsible =
                parties.stream().filter(party -> !party.equals(item.owner)).toList();
        item.responsibleAsStated = stated;
        say(item, row);
    }

    /** Says on a row what is known of an item. */
    static void say(KnownItem item, ImportRow row) {
        row.with("owner", item.owner)
                .with("responsible", item.responsible)
                .with("responsibleAsStated", item.responsibleAsStated);
    }

    private boolean mayOwn(ItemKind kind, String party) {
        PartyKind partyKind = kinds.get(party);
        return kind == ItemKind.PROCEDURE_STEP || partyKind == null || !OWNS_NOTHING.contains(partyKind);
    }
}
