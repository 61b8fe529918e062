package nl.routekaart.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.routekaart.disclosure.Withholding;
import nl.routekaart.item.Disclosure;
import nl.routekaart.item.DisclosureLevel;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which elements of a seal an edition does not tell, and on which ground: what is kept back itself, and whatever names an item
 * that is kept back as a whole.
 *
 * @param withholding what is kept back of items
 * @param dependencies those that are kept back, by id
 */
record WithheldElements(Withholding withholding, Map<UUID, Disclosure> dependencies)
        implements Function<nl.routekaart.seal.Disclosure, Optional<String>> {

    WithheldElements {
        dependencies = Map.copyOf(dependencies);
    }

    @Override
    public Optional<String> apply(nl.routekaart.seal.Disclosure element) {
        return kept(element.path()).or(() -> named(element.value()).findFirst()).map(WithheldElements::said);
    }

    private Optional<Disclosure> kept(List<String> path) {
        if (path.size() < 3) {
            return Optional.empty();
        }
        return switch (path.getFirst()) {
            case "items" ->
                withholding.field(UUID.fromString(path.get(1)), String.join("/", path.subList(2, path.size())));
            case "dependencies" -> Optional.ofNullable(dependencies.get(UUID.fromString(path.get(1))));
            default -> Optional.empty();
        };
    }

    private Stream<Disclosure> named(JsonNode value) {
        return value.isString()
                ? withholding.named(value.stringValue()).stream()
                : StreamSupport.stream(value.spliterator(), false).flatMap(this::named);
    }

    /** The ground as it is told: the level where none was recorded; absent for what nothing keeps back. */
    static @Nullable String ground(@Nullable Disclosure disclosure) {
        return disclosure == null ? null : said(disclosure);
    }

    private static String said(Disclosure disclosure) {
        String ground = disclosure.ground();
        if (ground != null && !ground.isBlank()) {
            return ground;
        }
        return disclosure.level() == DisclosureLevel.PUBLIC && disclosure.from() != null
                ? disclosure.level().word() + ' ' + disclosure.from().text()
                : disclosure.level().word();
    }
}
