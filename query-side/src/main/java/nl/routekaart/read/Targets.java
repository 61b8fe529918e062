package nl.routekaart.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.consent.Consent;
import nl.routekaart.kernel.Subject;
import nl.routekaart.statement.Field;
import nl.routekaart.statement.PointInTime;
import org.jspecify.annotations.Nullable;

/** What sign-offs are of: versions and documents, as they are at the same point; read once for an answer. */
final class Targets {

    private static final String FINGERPRINT = "fingerprint";

    private final Map<UUID, SubjectView> found = new HashMap<>();

    Targets(SubjectReader reader, Collection<SubjectView> consents, @Nullable PointInTime point) {
        add(Subject.VERSION, Consent.VERSION, reader, consents, point);
        add(Subject.DOCUMENT, Consent.DOCUMENT, reader, consents, point);
    }

    private void add(
            Subject subject,
            Field<?> field,
            SubjectReader reader,
            Collection<SubjectView> consents,
            @Nullable PointInTime point) {
        Set<UUID> ids = new LinkedHashSet<>();
        consents.forEach(consent -> id(consent, field).ifPresent(ids::add));
        if (!ids.isEmpty()) {
            found.putAll(reader.find(subject, ids, point));
        }
    }

    Optional<ConsentJson.TargetJson> of(SubjectView consent) {
        return id(consent, Consent.VERSION)
                .map(id -> target(Subject.VERSION, id, "name"))
                .or(() -> id(consent, Consent.DOCUMENT).map(id -> target(Subject.DOCUMENT, id, "title")));
    }

    private ConsentJson.TargetJson target(Subject subject, UUID id, String name) {
        return new ConsentJson.TargetJson(subject.word(), id, text(id, name), text(id, FINGERPRINT));
    }

    private @Nullable String text(UUID id, String field) {
        SubjectView view = found.get(id);
        return view == null
                ? null
                : view.field(field)
                        .map(FieldView::value)
                        .map(value -> value.asString(""))
                        .orElse(null);
    }

    private static Optional<UUID> id(SubjectView consent, Field<?> field) {
        return consent.field(field.key()).map(FieldView::value).flatMap(value -> Ids.read(value.asString("")));
    }
}
