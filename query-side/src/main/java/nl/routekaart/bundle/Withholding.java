package nl.routekaart.bundle;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.routekaart.item.Disclosure;
import nl.routekaart.message.StoredEvent;

/**
 * What a bundle does not show: the events of hidden items, and whatever names one of them.
 *
 * @param items the hidden ones, each with what hides it
 */
record Withholding(Map<UUID, Disclosure> items) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    Withholding {
        items = Map.copyOf(items);
    }

    boolean hides(StoredEvent event) {
        return !items.isEmpty()
                && (items.containsKey(event.subjectId())
                        || Stream.concat(Stream.of(event.payload()), event.metadata().values().stream())
                                .anyMatch(text -> named(text).isPresent()));
    }

    /** Why an element of a seal is not shown; empty if it is. */
    Optional<String> ground(nl.routekaart.seal.Disclosure element) {
        return items.isEmpty()
                ? Optional.empty()
                : named(element.pointer() + ' ' + element.value()).map(Withholding::ground);
    }

    private Optional<Disclosure> named(String text) {
        return ID.matcher(text)
                .results()
                .map(found -> items.get(UUID.fromString(found.group())))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static String ground(Disclosure disclosure) {
        String ground = disclosure.ground();
        return ground == null || ground.isBlank() ? disclosure.level().word() : ground;
    }
}
