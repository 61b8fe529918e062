package nl.routekaart.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names for whatever is no event: commands, results, tokens. Immutable. */
public final class MessageNames {

    private final Map<String, Class<?>> byName = new HashMap<>();
    private final Map<Class<?>, String> byClass = new HashMap<>();

    private MessageNames() {}

    /** @throws IllegalArgumentException when a name or a class occurs twice */
    public static MessageNames of(Map<String, ? extends Class<?>> table) {
        MessageNames names = new MessageNames();
        table.forEach(names::enter);
        return names;
    }

    /**
     * Names the records of a sealed interface of commands, {@code item/reschedule} for {@code Reschedule} under the
     * prefix {@code item/}. Commands are never stored, so these names need to last no longer than one release.
     */
    public static MessageNames ofSealed(String prefix, Class<?> sealedRoot) {
        MessageNames names = new MessageNames();
        for (Class<?> permitted : permitted(sealedRoot)) {
            names.enter(prefix + hyphenated(permitted.getSimpleName()), permitted);
        }
        return names;
    }

    /** All of them together. */
    public static MessageNames all(List<MessageNames> tables) {
        MessageNames names = new MessageNames();
        tables.forEach(table -> table.byName.forEach(names::enter));
        return names;
    }

    Optional<Class<?>> classOf(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Optional<String> nameOf(Class<?> type) {
        return Optional.ofNullable(byClass.get(type));
    }

    private void enter(String name, Class<?> type) {
        if (byName.put(name, type) != null || byClass.put(type, name) != null) {
            throw new IllegalArgumentException("Named twice: " + name + " or " + type.getName());
        }
    }

    private static List<Class<?>> permitted(Class<?> type) {
        Class<?> @Nullable [] children = type.getPermittedSubclasses();
        if (children == null) {
            return List.of(type);
        }
        List<Class<?>> leaves = new ArrayList<>();
        for (Class<?> child : children) {
            leaves.addAll(permitted(child));
        }
        return leaves;
    }

    private static String hyphenated(String simpleName) {
        return simpleName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
