package nl.routekaart.version;

import nl.routekaart.message.Upcaster;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads issues of before their renderer was recorded. Nothing is filled in: what is absent is told by the first renderer.
 * The revision is a new one all the same, so that a release that does not know it stops and does not misread it.
 */
public final class IssuesWithoutRenderer implements Upcaster {

    @Override
    public String name() {
        return "version.published";
    }

    @Override
    public int fromRevision() {
        return 1;
    }

    @Override
    public ObjectNode upcast(ObjectNode payload) {
        return payload;
    }
}
