package nl.routekaart.publication.form;

import nl.routekaart.page.ValueWords;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says values as the pages do: the second renderer. */
record SecondValueWords(ValueWords words) implements Values {

    @Override
    public String field(String key) {
        return words.field(key);
    }

    @Override
    public String value(String key, @Nullable JsonNode value) {
        return words.value(key, value);
    }
}
