package nl.routekaart.benchmarks.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.routekaart.authority.Actor;
import nl.routekaart.authority.Role;
import nl.routekaart.benchmarks.harness.Callers;
import nl.routekaart.deciding.Envelope;
import nl.routekaart.dispatch.CommandDispatch;
import nl.routekaart.dispatch.DispatchResult;
import nl.routekaart.item.ItemCommand;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.Grounds;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.MetaKey;

/** Commands to a thousand items, each of which records one event with a payload of a given size. */
public final class Orders {

    /** The account that the commands come from. */
    public static final Actor ACTOR = new Actor(
            "secretariaat", Role.SECRETARIAT, new PartyId(UUID.fromString("5ec9c7ac-07c4-5c4e-8b0a-7c1a7a0f0001")));

    private static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final int AROUND_THE_TEXT = "{\"description\":\"\"}".length();

    private final CommandDispatch dispatch;
    private final List<ItemId> items;
    private final String text;
    private final AtomicInteger next = new AtomicInteger();

    private Orders(CommandDispatch dispatch, List<ItemId> items, String text) {
        this.dispatch = dispatch;
        this.items = items;
        this.text = text;
    }

    /** Registers new items to send commands to. */
    public static Orders register(CommandDispatch dispatch, int count, int payload) throws Exception {
        List<ItemId> items = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            items.add(new ItemId(UUID.randomUUID()));
        }
        Callers.times(count, 64, number -> send(dispatch, registration(items.get(number), number)));
        return new Orders(dispatch, items, text(payload));
    }

    /** Sends the next command, to the next item, and waits until it is durable. */
    public Sent send() throws Exception {
        ItemId item = items.get(Math.floorMod(next.getAndIncrement(), items.size()));
        return send(dispatch, new ItemCommand.Describe(item, text));
    }

    private static Sent send(CommandDispatch dispatch, ItemCommand command) throws Exception {
        Map<String, String> metadata = metadata();
        DispatchResult result =
                dispatch.send(Subject.ITEM.word(), command, metadata).get();
        return new Sent(metadata.getOrDefault(MetaKey.COMMAND_ID, ""), result.position());
    }

    /**
     * A command that is durable.
     *
     * @param position of what it recorded, where there are positions
     */
    public record Sent(String commandId, long position) {}

    /** What travels with one command. */
    public static Map<String, String> metadata() {
        UUID key = UUID.randomUUID();
        return new Envelope(ACTOR, Grounds.NONE, key, key.toString(), DIGEST, null).metadata();
    }

    /** Text that makes the payload of an event so many bytes long. */
    public static String text(int payload) {
        return "Afspraak over het net. ".repeat(payload / 20 + 1).substring(0, payload - AROUND_THE_TEXT);
    }

    private static ItemCommand registration(ItemId id, int number) {
        return new ItemCommand.Register(
                id,
                ItemKind.MILESTONE,
                "Mijlpaal " + number,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }
}
