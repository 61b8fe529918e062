package nl.routekaart.publication.form;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says fields and their values in words. */
interface Values {

    /** The name of a field; a keyed one with its key. */
    String field(String key);

    /** A value; a dash for none. */
    String value(String key, @Nullable JsonNode value);
}
