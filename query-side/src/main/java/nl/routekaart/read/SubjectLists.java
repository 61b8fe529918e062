package nl.routekaart.read;

import java.util.List;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.Page;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.kernel.Subject;
import nl.routekaart.versions.VersionQueries;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Answers lists and single subjects alike, whatever the subject. */
@Component
final class SubjectLists {

    private final SubjectReader reader;
    private final Points points;
    private final VersionQueries versions;

    SubjectLists(SubjectReader reader, Points points, VersionQueries versions) {
        this.reader = reader;
        this.points = points;
        this.versions = versions;
    }

    /** A list of subjects that are found by words. */
    ResponseEntity<Listing<SubjectJson>> list(Subject subject, MultiValueMap<String, String> parameters) {
        ReadQuery query = new ReadQuery(parameters);
        return list(subject, ItemQuery.plain(query), query);
    }

    /** A list under a filter that was read from the same query. */
    ResponseEntity<Listing<SubjectJson>> list(Subject subject, Filter filter, ReadQuery query) {
        PageRequest part = Answers.page(query);
        Points.Asked asked = Points.Asked.of(query);
        query.check();
        return list(subject, filter, part, points.look(asked));
    }

    /** A list at a point. */
    ResponseEntity<Listing<SubjectJson>> list(Subject subject, Filter filter, PageRequest part, Points.Look look) {
        Page<SubjectView> page = reader.page(subject, filter, part, look.point());
        Names names = Names.in(reader, page.items(), look.point());
        Remarks remarks = new Remarks(versions);
        return Answers.listing(page, view -> SubjectJson.of(view, names, remarks), look.remark());
    }

    /** One subject. */
    ResponseEntity<SubjectJson> one(Subject subject, String id, MultiValueMap<String, String> parameters) {
        Points.Look look = points.look(parameters);
        long position = reader.position(look.point());
        SubjectView view = reader.find(subject, id, look.point()).orElseThrow(() -> Ids.notRegistered(subject, id));
        Names names = Names.in(reader, List.of(view), look.point());
        return Answers.ok(position, view).body(SubjectJson.of(view, names, new Remarks(versions)));
    }
}
