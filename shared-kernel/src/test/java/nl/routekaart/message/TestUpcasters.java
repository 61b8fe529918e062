package nl.routekaart.message;

import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** {@code test.sketched/1} became {@code test.planned/2}, and that {@code test.planned/3}. */
final class TestUpcasters {

    private TestUpcasters() {}

    static Upcasters all() {
        return Upcasters.of(List.of(
                upcaster(
                        "test.sketched",
                        1,
                        "test.planned",
                        node -> node.put("title", node.remove("name").asString())),
                upcaster("test.planned", 2, "test.planned", node -> {
                    node.putArray("chains").add("hydrogen");
                    return node;
                })));
    }

    static Upcaster upcaster(String name, int fromRevision, String toName, UnaryOperator<ObjectNode> change) {
        return new Upcaster() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public int fromRevision() {
                return fromRevision;
            }

            @Override
            public String toName() {
                return toName;
            }

            @Override
            public ObjectNode upcast(ObjectNode payload) {
                return change.apply(payload);
            }
        };
    }
}
