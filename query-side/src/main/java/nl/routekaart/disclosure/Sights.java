package nl.routekaart.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.Page;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.current.CurrentQueries;
import nl.routekaart.document.Document;
import nl.routekaart.fold.Stamps;
import nl.routekaart.item.Disclosure;
import nl.routekaart.item.DisclosureLevel;
import nl.routekaart.item.Item;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.EventJson;
import nl.routekaart.secret.Secrets;
import nl.routekaart.version.Version;
import nl.routekaart.version.VersionStatus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Knows what whoever reads may see. */
@Component
public final class Sights {

    private static final Set<String> PUBLISHED =
            Set.of(VersionStatus.PUBLISHED.word(), VersionStatus.SUPERSEDED.word());

    private final CurrentQueries current;
    private final ObjectProvider<Secrets> secrets;
    private final Clock clock;

    Sights(CurrentQueries current, ObjectProvider<Secrets> secrets, Clock clock) {
        this.current = current;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What may be seen in answer to the present request. */
    public Sight present() {
        Reader reader = Reader.present();
        return new Sight(
                reader.isInside(),
                reader.readsEverything() ? Withholding.NONE : withheld(reader),
                document -> reader.isInside() || isOut(document),
                new Revealing(reader.isInside() ? secrets.getIfAvailable() : null));
    }

    /** The documents that whoever reads may not see. */
    public Set<UUID> hiddenDocuments(Sight sight) {
        Set<UUID> hidden = new HashSet<>();
        String cursor = null;
        while (!sight.inside()) {
            Page<SubjectView> page =
                    current.page(Subject.DOCUMENT, Filter.ALL, new PageRequest(PageRequest.MOST, cursor));
            page.items().stream()
                    .filter(document -> sight.of(document).isEmpty())
                    .forEach(document -> hidden.add(document.id()));
            cursor = page.next();
            if (cursor == null) {
                break;
            }
        }
        return hidden;
    }

    private Withholding withheld(Reader reader) {
        LocalDate today = Stamps.day(clock.instant());
        return Withholding.of(current.disclosed(), (item, key, held) -> keeping(reader, today, item, held));
    }

    private Optional<Disclosure> keeping(Reader reader, LocalDate today, SubjectView item, FieldView held) {
        Disclosure stated = EventJson.mapper().treeToValue(held.value(), Disclosure.class);
        EdtfDate from = stated.from();
        boolean applies = from == null || !from.countsFrom().isAfter(today);
        DisclosureLevel level = applies ? stated.level() : DisclosureLevel.CONFIDENTIAL;
        return reader.reads(level, parties(item)) ? Optional.empty() : Optional.of(stated);
    }

    private static Set<UUID> parties(SubjectView item) {
        Set<UUID> parties = new HashSet<>();
        item.field(Item.OWNER.key()).ifPresent(owner -> parties.add(id(owner.value())));
        item.field(Item.RESPONSIBLE.key()).ifPresent(all -> all.value().forEach(one -> parties.add(id(one))));
        return parties;
    }

    private static UUID id(JsonNode value) {
        return UUID.fromString(value.asString());
    }

    /** A letter or memo is public once it was sent, the roadmap's own text once its version was published. */
    private boolean isOut(SubjectView document) {
        return document.field(Document.SENDING.key()).isPresent()
                || document.field(Document.VERSION.key())
                        .flatMap(version -> current.find(Subject.VERSION, id(version.value())))
                        .flatMap(version -> version.field(Version.STATUS.key()))
                        .filter(status -> PUBLISHED.contains(status.value().asString()))
                        .isPresent();
    }
}
