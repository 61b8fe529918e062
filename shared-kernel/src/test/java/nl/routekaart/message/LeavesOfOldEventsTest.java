package nl.routekaart.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import nl.routekaart.merkle.EventLeaf;
import nl.routekaart.merkle.Hash;
import nl.routekaart.merkle.Nodes;
import nl.routekaart.merkle.Tree;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class LeavesOfOldEventsTest {

    private static final List<StoredEvent> STORED = LongStream.rangeClosed(1, 40)
            .mapToObj(position -> new StoredEvent(
                    position,
                    new UUID(1, position),
                    Instant.ofEpochMilli(1_688_472_000_000L + position),
                    "item",
                    new UUID(2, position),
                    0,
                    "test.sketched",
                    1,
                    "{\"name\": \"Mijlpaal " + position + "\"}",
                    Map.of("nonce", "n" + position)))
            .toList();

    @Test
    void leavesAndRootStayTheSameWhenAnUpcasterIsAdded() {
        List<Hash> leaves = STORED.stream().map(EventLeaf::hash).toList();
        Hash root = root(leaves);

        Upcasters added = TestUpcasters.all();
        for (StoredEvent event : STORED) {
            ObjectNode payload = (ObjectNode) EventJson.mapper().readTree(event.payload());
            assertThat(added.upcast(event.type(), payload).has("title"))
                    .as("reads as something else now")
                    .isTrue();
        }

        assertThat(STORED).extracting(EventLeaf::hash).isEqualTo(leaves);
        assertThat(root(STORED.stream().map(EventLeaf::hash).toList())).isEqualTo(root);
        StoredEvent first = STORED.getFirst();
        StoredEvent rewritten = new StoredEvent(
                first.position(),
                first.eventId(),
                first.recordedAt(),
                first.subject(),
                first.subjectId(),
                first.sequence(),
                "test.planned",
                3,
                "{\"title\": \"Mijlpaal 1\", \"chains\": [\"hydrogen\"]}",
                first.metadata());
        assertThat(EventLeaf.hash(rewritten)).as("what was stored counts").isNotEqualTo(leaves.getFirst());
    }

    private static Hash root(List<Hash> leaves) {
        return new Tree(Nodes.of(i -> leaves.get((int) i)), leaves.size()).root();
    }
}
