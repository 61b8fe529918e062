package nl.routekaart.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.audit.AuditFilter;
import nl.routekaart.audit.AuditPage;
import nl.routekaart.fold.Folds;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.EventType;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.version.Version;
import nl.routekaart.version.VersionName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads from the parameters of a request which entries of the audit trail are asked for. */
@Component
public final class AuditQuestion {

    private static final long MOST = Long.MAX_VALUE / 16;

    /** The names of all events. */
    public static final Set<String> NAMES =
            Folds.CATALOGUE.types().stream().map(EventType::name).collect(Collectors.toCollection(TreeSet::new));

    private final SubjectReader reader;
    private final NamedSubjects named;

    AuditQuestion(SubjectReader reader, NamedSubjects named) {
        this.reader = reader;
        this.named = named;
    }

    /**
     * What a page asks, where the reader may have left any field empty.
     *
     * @param filter which entries
     * @param page which part of them
     */
    public record Asked(AuditFilter filter, PageRequest page) {}

    /**
     * What a page asks.
     *
     * @param limit so many entries at most
     * @throws RefusedException with everything that is wrong
     */
    public Asked ask(MultiValueMap<String, String> parameters, int limit) {
        ReadQuery query = new ReadQuery(parameters);
        AuditFilter filter = read(query);
        query.text("lang");
        PageRequest page = new PageRequest(limit, cursor(query, query.text("cursor")));
        query.check();
        return new Asked(filter, page);
    }

    /** The part of the trail that is asked for by {@code limit} and {@code cursor}. */
    static PageRequest page(ReadQuery query) {
        PageRequest page = Answers.page(query);
        return new PageRequest(page.size(), cursor(query, page.cursor()));
    }

    private static @Nullable String cursor(ReadQuery query, @Nullable String given) {
        try {
            if (given == null || AuditPage.before(given) > 0) {
                return given;
            }
        } catch (RefusedException unreadable) {
            // told with everything else that is wrong
        }
        query.refuse("cursor", "cursor-not-readable", given);
        return null;
    }

    /** The filter; what is wrong with it is gathered in the query. */
    AuditFilter read(ReadQuery query) {
        AuditFilter filter = given(query);
        query.inOrder("from", filter.from(), "until", filter.until());
        query.inOrder("recordedFrom", filter.recordedFrom(), "recordedUntil", filter.recordedUntil());
        query.inOrder("effectiveFrom", filter.effectiveFrom(), "effectiveUntil", filter.effectiveUntil());
        Subject subject = filter.subject();
        if (subject != null
                && !filter.names().isEmpty()
                && filter.names().stream().noneMatch(name -> name.startsWith(subject.word() + '.'))) {
            query.contradicts("name", "subject");
        }
        return filter;
    }

    private AuditFilter given(ReadQuery query) {
        Subject subject = query.word("subject", Subject.class);
        return new AuditFilter(
                named.id(query, "subjectId", subject),
                subject,
                touching(query),
                party(query, "party"),
                query.text("actor"),
                query.words("name", NAMES),
                query.id("commandId"),
                query.number("from", 0, MOST),
                query.number("until", 0, MOST),
                query.moment("recordedFrom", false),
                query.moment("recordedUntil", true),
                query.day("effectiveFrom"),
                query.day("effectiveUntil"),
                query.text("q"));
    }

    /** What the entries have to do with. */
    List<Set<UUID>> touching(ReadQuery query) {
        List<Set<UUID>> touching = new ArrayList<>();
        UUID concerning = named.id(query, "concerning", null);
        if (concerning != null) {
            touching.add(Set.of(concerning));
        }
        UUID body = party(query, "body");
        if (body != null) {
            touching.add(Set.of(body));
        }
        version(query, touching);
        return touching;
    }

    /** A party by its id or short name; what is wrong with it is gathered in the query. */
    public @Nullable UUID party(ReadQuery query, String name) {
        String given = query.text(name);
        if (given == null) {
            return null;
        }
        UUID id = Ids.read(given)
                .or(() -> reader.find(Subject.PARTY, given, null).map(found -> found.id()))
                .orElse(null);
        if (id == null) {
            query.refuse(name, "party-not-found", given);
        }
        return id;
    }

    /** The version itself and the documents that belong to it. */
    private void version(ReadQuery query, List<Set<UUID>> touching) {
        String given = query.text("version");
        if (given == null) {
            return;
        }
        UUID version =
                VersionName.readable(given) ? Version.id(new VersionName(given)).value() : null;
        if (version == null || reader.find(Subject.VERSION, version, null).isEmpty()) {
            query.refuse("version", "version-not-found", given);
            return;
        }
        Set<UUID> ids = new LinkedHashSet<>(Set.of(version));
        reader.page(Subject.DOCUMENT, Filter.touching(version), PageRequest.first(PageRequest.MOST), null)
                .items()
                .forEach(document -> ids.add(document.id()));
        touching.add(ids);
    }
}
