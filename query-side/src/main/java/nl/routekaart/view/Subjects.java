package nl.routekaart.view;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The subjects that a view goes on from. */
public interface Subjects {

    /** Remembers nothing. */
    Subjects NOT_REMEMBERED = new Subjects() {

        @Override
        public Map<UUID, Folded> known(Collection<UUID> ids, Function<Collection<UUID>, Map<UUID, Folded>> readBack) {
            return readBack.apply(ids);
        }

        @Override
        public void become(Map<UUID, Folded> folded) {}
    };

    /**
     * Those of these subjects that are there.
     *
     * @param readBack reads subjects from the view's rows, for those that are not remembered
     * @return the caller's own map
     */
    Map<UUID, Folded> known(Collection<UUID> ids, Function<Collection<UUID>, Map<UUID, Folded>> readBack);

    /** Says what subjects have become, which is what the view's rows say from now on. */
    void become(Map<UUID, Folded> folded);
}
