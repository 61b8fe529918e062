package nl.routekaart.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.kernel.Subject;
import nl.routekaart.read.Ids;
import nl.routekaart.read.SubjectReader;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import nl.routekaart.version.Version;
import nl.routekaart.version.VersionName;
import org.springframework.stereotype.Component;

/** Finds whose history a request asks for. */
@Component
final class Scopes {

    private final SubjectReader reader;

    Scopes(SubjectReader reader) {
        this.reader = reader;
    }

    /** What happened to an item, by its id or key. */
    Scope item(String id) {
        SubjectView item = reader.find(Subject.ITEM, id, null).orElseThrow(() -> Ids.notRegistered(Subject.ITEM, id));
        return new Scope("items/" + item.id(), text(item, "title"), List.of(item.id()), null);
    }

    /** What happened to a party, what was asked of it, and what it did; by its id or key. */
    Scope party(String id) {
        SubjectView party =
                reader.find(Subject.PARTY, id, null).orElseThrow(() -> Ids.notRegistered(Subject.PARTY, id));
        List<UUID> subjects = new ArrayList<>(List.of(party.id()));
        subjects.addAll(touching(Subject.CONSENT, "party", party.id()));
        return new Scope("parties/" + party.id(), text(party, "name"), subjects, party.id());
    }

    /** What happened to a version, to its documents, and to the sign-offs of either. */
    Scope version(String name) {
        UUID version = Optional.of(name)
                .filter(VersionName::readable)
                .map(readable -> Version.id(new VersionName(readable)).value())
                .filter(id -> reader.find(Subject.VERSION, id, null).isPresent())
                .orElseThrow(() -> new RefusedException(Refusal.of(Rule.notFound("point-unknown"), "at", name)));
        List<UUID> subjects = new ArrayList<>(List.of(version));
        subjects.addAll(touching(Subject.CONSENT, "version", version));
        touching(Subject.DOCUMENT, "version", version).forEach(document -> {
            subjects.add(document);
            subjects.addAll(touching(Subject.CONSENT, "document", document));
        });
        return new Scope("versions/" + name, name, subjects, null);
    }

    private List<UUID> touching(Subject subject, String field, UUID id) {
        return reader.all(subject, Filter.touching(id), null).stream()
                .filter(view -> text(view, field).equals(id.toString()))
                .map(SubjectView::id)
                .toList();
    }

    private static String text(SubjectView view, String field) {
        return view.field(field).map(value -> value.value().asString("")).orElse("");
    }
}
