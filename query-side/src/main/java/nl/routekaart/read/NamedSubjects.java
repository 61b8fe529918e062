package nl.routekaart.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.kernel.Subject;
import nl.routekaart.version.Version;
import nl.routekaart.version.VersionName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds a subject by what its page and the import call it: by its key, or a version by its name. Where a party and an item have
 * one key, its address in the API tells them apart: {@code parties/porthos}, {@code items/porthos}. What may not be seen is not
 * found.
 */
@Component
final class NamedSubjects {

    private static final Map<String, Subject> BY_PATH = new TreeMap<>(Map.of(
            "items",
            Subject.ITEM,
            "parties",
            Subject.PARTY,
            "documents",
            Subject.DOCUMENT,
            "versions",
            Subject.VERSION));

    private final SubjectReader reader;

    NamedSubjects(SubjectReader reader) {
        this.reader = reader;
    }

    private record Named(String path, UUID id) {}

    /**
     * The subject that a parameter names; what is wrong with it is gathered in the query. An id is taken as it is: of what is
     * not shown any more there is a trail too.
     *
     * @param kind only of this kind; absent for all that have keys
     */
    @Nullable
    UUID id(ReadQuery query, String parameter, @Nullable Subject kind) {
        String given = query.text(parameter);
        if (given == null) {
            return null;
        }
        Optional<UUID> id = Ids.read(given);
        if (id.isPresent()) {
            return id.get();
        }
        List<Named> found = named(given, kind);
        if (found.isEmpty()) {
            query.refuse(parameter, "subject-not-found", given);
        } else if (found.size() > 1) {
            query.refuse(
                    parameter,
                    "subject-ambiguous",
                    given,
                    found.stream().map(Named::path).collect(Collectors.joining(", ")));
        }
        return found.size() == 1 ? found.getFirst().id() : null;
    }

    private List<Named> named(String given, @Nullable Subject kind) {
        int slash = given.indexOf('/');
        Subject addressed = slash < 0 ? null : BY_PATH.get(given.substring(0, slash));
        String key = addressed == null ? given : given.substring(slash + 1);
        List<Named> found = new ArrayList<>();
        BY_PATH.forEach((path, subject) -> {
            if ((addressed == null || addressed == subject) && (kind == null || kind == subject)) {
                found.addAll(named(path, subject, key));
            }
        });
        return found;
    }

    private List<Named> named(String path, Subject subject, String key) {
        if (subject == Subject.VERSION) {
            return Optional.of(key)
                    .filter(VersionName::readable)
                    .map(name -> Version.id(new VersionName(name)).value())
                    .filter(id -> reader.find(subject, id, null).isPresent())
                    .map(id -> new Named(path + '/' + key, id))
                    .stream()
                    .toList();
        }
        Optional<UUID> id = Ids.read(key);
        if (id.isPresent()) {
            return List.of(new Named(path + '/' + key, id.get()));
        }
        Filter byKey = new Filter(
                null, List.of(), List.of(), null, List.of(), List.of(), List.of(), List.of(), null, null, null, key);
        List<UUID> ids = reader.page(subject, byKey, PageRequest.first(PageRequest.MOST), null).items().stream()
                .map(SubjectView::id)
                .toList();
        return ids.stream()
                .map(one -> new Named(path + '/' + (ids.size() == 1 ? key : one), one))
                .toList();
    }
}
