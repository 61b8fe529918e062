package nl.routekaart.read;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.history.HistoryQueries;
import nl.routekaart.history.StatementView;
import nl.routekaart.kernel.Subject;
import nl.routekaart.versions.VersionQueries;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everything on the agenda, as reported and as agreed. */
@RestController
@RequestMapping("/api/v1/items")
@Tag(name = "Items", description = "Everything on the agenda: as reported by its owner, beside what was last agreed")
class ItemsApi {

    private final SubjectLists lists;
    private final SubjectReader reader;
    private final HistoryQueries history;
    private final Points points;
    private final VersionQueries versions;

    ItemsApi(SubjectLists lists, SubjectReader reader, HistoryQueries history, Points points, VersionQueries versions) {
        this.lists = lists;
        this.reader = reader;
        this.history = history;
        this.points = points;
        this.versions = versions;
    }

    @GetMapping
    @PointParameters
    @PageParameters
    @Operation(summary = "Find items", description = "In order of title. Several values of one parameter: one of them.")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "words that occur in it", example = "waterstofnetwerk")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "kinds, such as `milestone`")
    @Parameter(name = "cluster", in = ParameterIn.QUERY, description = "clusters, such as `rotterdam-moerdijk`")
    @Parameter(name = "chain", in = ParameterIn.QUERY, description = "value chain, such as `production`")
    @Parameter(name = "carrier", in = ParameterIn.QUERY, description = "carriers, such as `electrons`")
    @Parameter(name = "theme", in = ParameterIn.QUERY, description = "themes, such as `financing`")
    @Parameter(name = "progress", in = ParameterIn.QUERY, description = "states, such as `delayed`; see /life-cycles")
    @Parameter(name = "owner", in = ParameterIn.QUERY, description = "id of the party that owns it")
    @Parameter(name = "plannedFrom", in = ParameterIn.QUERY, description = "may be planned on this day or later")
    @Parameter(name = "plannedUntil", in = ParameterIn.QUERY, description = "may be planned on this day or earlier")
    @Parameter(name = "touching", in = ParameterIn.QUERY, description = "id of something that one of its fields names")
    @Parameter(name = "key", in = ParameterIn.QUERY, description = "its short name")
    ResponseEntity<Listing<SubjectJson>> find(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        ReadQuery query = new ReadQuery(parameters);
        Filter filter = ItemQuery.of(query);
        return lists.list(Subject.ITEM, filter, query);
    }

    @GetMapping("/{id}")
    @PointParameters
    @Operation(
            summary = "One item",
            description = "By id or key. The ETag is what `If-Match` of a command wants; `If-None-Match` gives 304.")
    ResponseEntity<ItemJson> one(
            @PathVariable @Parameter(description = "id or key") String id,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        Points.Look look = points.look(parameters);
        long position = reader.position(look.point());
        SubjectView view = item(id, look);
        List<StatementView> statements =
                reader.sight().of(view.id(), history.statements(view.id(), null, look.position()));
        Names names = Names.in(reader, List.of(view), look.point());
        return Answers.ok(position, view)
                .body(ItemJson.of(view, statements, names, new Remarks(versions), look.remark()));
    }

    @GetMapping("/{id}/history")
    @PointParameters
    @Operation(
            summary = "How an item came to be what it is",
            description = "Every statement in the order of recording: from and to, since when it holds, when it was"
                    + " recorded, by whom, why and on what source. Withdrawn statements stay, and say so.")
    @Parameter(name = "field", in = ParameterIn.QUERY, description = "only this field", example = "planned")
    ResponseEntity<Listing<HistoryJson>> history(
            @PathVariable @Parameter(description = "id or key") String id,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        ReadQuery query = new ReadQuery(parameters);
        String field = query.text("field");
        Points.Asked asked = Points.Asked.of(query);
        query.check();
        Points.Look look = points.look(asked);
        long position = history.position();
        SubjectView view = item(id, look);
        List<StatementView> statements =
                reader.sight().of(view.id(), history.statements(view.id(), field, look.position()));
        return Answers.listing(HistoryJson.chain(statements, reader), position);
    }

    private SubjectView item(String id, Points.Look look) {
        return reader.find(Subject.ITEM, id, look.point()).orElseThrow(() -> Ids.notRegistered(Subject.ITEM, id));
    }
}
