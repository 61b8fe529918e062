package nl.routekaart.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.Page;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.audit.AuditQueries;
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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Knows what whoever reads may see. */
@Component
public final class Sights {

    private static final Set<String> PUBLISHED =
            Set.of(VersionStatus.PUBLISHED.word(), VersionStatus.SUPERSEDED.word());

    private final CurrentQueries current;
    private final AuditQueries audit;
    private final ObjectProvider<Secrets> secrets;
    private final Clock clock;

    Sights(CurrentQueries current, AuditQueries audit, ObjectProvider<Secrets> secrets, Clock clock) {
        this.current = current;
        this.audit = audit;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What may be seen in answer to the present request. */
    public Sight present() {
        Reader reader = Reader.present();
        return new Sight(
                reader.readsEverything(),
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

    /**
     * What nobody can judge is kept back: items of which the view no longer has what it wrote, and those with which it
     * stopped, if what it could not take in may say who may read them.
     */
    private Withholding withheld(Reader reader) {
        LocalDate today = Stamps.day(clock.instant());
        List<SubjectView> items = new ArrayList<>();
        Set<UUID> unjudged = new HashSet<>(audit.mayDisclose(current.parkedItems()));
        current.disclosed().forEach(one -> one.item().ifPresentOrElse(items::add, () -> unjudged.add(one.id())));
        return Withholding.of(items, (item, key, held) -> keeping(reader, today, item, held))
                .with(unjudged);
    }

    private static Optional<Disclosure> keeping(Reader reader, LocalDate today, SubjectView item, FieldView held) {
        return stated(held.value())
                .map(stated -> keeping(reader, today, item, stated))
                .orElseGet(() -> reader.reads(DisclosureLevel.CONFIDENTIAL, parties(item))
                        ? Optional.empty()
                        : Optional.of(Withholding.UNJUDGED));
    }

    /** What was stated; empty if that is no disclosure. */
    private static Optional<Disclosure> stated(JsonNode value) {
        try {
            return value.path("level").isString()
                    ? Optional.of(EventJson.mapper().treeToValue(value, Disclosure.class))
                    : Optional.empty();
        } catch (JacksonException | IllegalArgumentException written) {
            return Optional.empty();
        }
    }

    private static Optional<Disclosure> keeping(Reader reader, LocalDate today, SubjectView item, Disclosure stated) {
        EdtfDate from = stated.from();
        boolean applies = from == null || !from.countsFrom().isAfter(today);
        DisclosureLevel level = applies ? stated.level() : DisclosureLevel.CONFIDENTIAL;
        return reader.reads(level, parties(item)) ? Optional.empty() : Optional.of(stated);
    }

    /** The parties whose an item is: those that own it or are responsible for it. */
    public static Set<UUID> parties(SubjectView item) {
        Set<UUID> parties = new HashSet<>();
        item.field(Item.OWNER.key()).flatMap(owner -> id(owner.value())).ifPresent(parties::add);
        item.field(Item.RESPONSIBLE.key())
                .ifPresent(all -> all.value().forEach(one -> id(one).ifPresent(parties::add)));
        return parties;
    }

    private static Optional<UUID> id(JsonNode value) {
        return Optional.of(value.asString("")).filter(Withholding::isId).map(UUID::fromString);
    }

    /** A letter or memo is public once it was sent, the roadmap's own text once its version was published. */
    private boolean isOut(SubjectView document) {
        return document.field(Document.SENDING.key()).isPresent()
                || document.field(Document.VERSION.key())
                        .flatMap(version -> id(version.value()))
                        .flatMap(version -> current.find(Subject.VERSION, version))
                        .flatMap(version -> version.field(Version.STATUS.key()))
                        .filter(status -> PUBLISHED.contains(status.value().asString()))
                        .isPresent();
    }
}
