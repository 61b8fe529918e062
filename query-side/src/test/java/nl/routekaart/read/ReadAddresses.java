package nl.routekaart.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address that can be read in {@link TamperedHistory}, by the mappings of the product itself: one that nobody has said an
 * example of is an error, so that none is forgotten.
 */
final class ReadAddresses {

    private static final String GRID = RealHistory.GRID.toString();
    private static final String CORRIDOR = RealHistory.CORRIDOR.toString();

    /** What is asked of addresses that need something to be asked of them, or answer otherwise for it. */
    private static final Map<String, List<String>> EXAMPLES = examples();

    private ReadAddresses() {}

    private static Map<String, List<String>> examples() {
        Map<String, List<String>> of = new LinkedHashMap<>();
        of.put("/", List.of("/", "/?at=1.0", "/?effectiveOn=2023-07-13&lang=en", "/?q=leiding"));
        items(of, "/items/{id}", "", "?at=1.0&lang=en", "?at=@30&effectiveOn=2024-06-30");
        items(of, "/items/{id}/date-moves", "", "?from=1.0&lang=en");
        items(of, "/api/v1/items/{id}", "", "?at=1.0", "?effectiveOn=2023-07-13");
        items(of, "/api/v1/items/{id}/history", "");
        items(of, "/api/v1/items/{id}/conflicts", "");
        items(of, "/api/v1/items/{id}/date-moves", "", "?from=1.0");
        items(of, "/api/v1/replays/items/{id}", "?limit=100");
        of.put("/audit", List.of("/audit", "/audit?q=leiding&lang=en", "/audit?name=item.rescheduled"));
        of.put("/differences", List.of("/differences?from=1.0", "/differences?from=@1&lang=en"));
        of.put("/hindsight", List.of("/hindsight?about=2024-12-31&known=1.0", "/hindsight?about=2024-12-31&lang=en"));
        of.put("/replays", List.of("/replays", "/replays?q=drc&lang=en", "/replays?what=party&q=gasunie"));
        of.put("/replays/roadmap", List.of("/replays/roadmap", "/replays/roadmap?at=1.0", "/replays/roadmap?at=@20"));
        of.put(
                "/replays/{what:items|parties|versions}/{id}",
                List.of(
                        "/replays/items/" + CORRIDOR,
                        "/replays/items/" + GRID + "?at=1.0&lang=en",
                        "/replays/parties/" + RealHistory.GASUNIE,
                        "/replays/versions/1.0"));
        of.put(
                "/api/v1/items",
                List.of(
                        "/api/v1/items",
                        "/api/v1/items?at=1.0&q=gereed",
                        "/api/v1/items?effectiveOn=2023-07-13&owner=" + RealHistory.GASUNIE,
                        "/api/v1/items?kind=milestone&plannedFrom=2026-01-01"));
        of.put(
                "/api/v1/audit-entries",
                List.of(
                        "/api/v1/audit-entries?limit=1000",
                        "/api/v1/audit-entries?subjectId=" + GRID,
                        "/api/v1/audit-entries?version=1.0",
                        "/api/v1/audit-entries?q=leiding&effectiveFrom=2023-01-01"));
        // An export records that it was taken, and with it the trail would grow: TamperedTrailTest takes them to their
        // end.
        of.put("/api/v1/audit-exports/{file}", List.of("/api/v1/audit-exports/audit-entries.xml"));
        of.put(
                "/api/v1/differences",
                List.of(
                        "/api/v1/differences?from=1.0",
                        "/api/v1/differences?from=@1&to=1.0&subject=item&effectiveTo=2023-07-13"));
        of.put("/api/v1/hindsights", List.of("/api/v1/hindsights?about=2024-12-31&known=1.0"));
        of.put(
                "/api/v1/submissions",
                List.of("/api/v1/submissions?version=1.0&effectiveOn=2023-07-14", "/api/v1/submissions"));
        of.put(
                "/api/v1/replays/roadmap",
                List.of("/api/v1/replays/roadmap?limit=100", "/api/v1/replays/roadmap?at=1.0"));
        of.put(
                "/api/v1/replays/parties/{id}",
                List.of("/api/v1/replays/parties/" + RealHistory.GASUNIE + "?limit=100"));
        of.put("/api/v1/replays/versions/{name}", List.of("/api/v1/replays/versions/1.0?limit=100"));
        of.put("/api/v1/replays/bookmarks/{id}", List.of("/api/v1/replays/bookmarks/" + GRID));
        subject(of, "/api/v1/parties", RealHistory.GASUNIE.toString());
        subject(of, "/api/v1/dependencies", TamperedHistory.DEPENDENCY.toString());
        subject(of, "/api/v1/figures", TamperedHistory.FIGURE.toString());
        subject(of, "/api/v1/cabinets", TamperedHistory.CABINET.toString());
        subject(of, "/api/v1/documents", TamperedHistory.LETTER.toString());
        subject(of, "/api/v1/consents", RealHistory.CONSENT.toString());
        of.put("/api/v1/consents/{id}/changes", List.of("/api/v1/consents/" + RealHistory.CONSENT + "/changes"));
        of.put("/api/v1/versions", List.of("/api/v1/versions", "/api/v1/versions?at=1.0"));
        of.put("/api/v1/versions/{name}", List.of("/api/v1/versions/1.0"));
        of.put("/api/v1/versions/{name}/snapshot", List.of("/api/v1/versions/1.0/snapshot"));
        of.put("/api/v1/versions/{name}/publications", List.of("/api/v1/versions/1.0/publications"));
        of.put(
                "/api/v1/versions/{name}/publications/{publication}",
                List.of(
                        "/api/v1/versions/1.0/publications/public.nl.html",
                        "/api/v1/versions/1.0/publications/public.en.json",
                        "/api/v1/versions/1.0/publications/internal.nl.json",
                        "/api/v1/versions/1.0/publications/public.nl.csv",
                        "/api/v1/versions/1.0/publications/public.nl.ics"));
        of.put("/api/v1/audit-bundles/{position}/events", List.of("/api/v1/audit-bundles/BUNDLE/events"));
        of.put("/api/v1/audit-bundles/{position}/leaves", List.of("/api/v1/audit-bundles/BUNDLE/leaves"));
        of.put("/api/v1/audit-bundles/{position}/seals/{sealedAt}", List.of("/api/v1/audit-bundles/BUNDLE/seals/3"));
        of.put("/log/tile/{*path}", List.of("/log/tile/0/000.p/4", "/log/tile/1/000"));
        of.put("/api/v1/log/inclusion-proofs", List.of("/api/v1/log/inclusion-proofs?position=3"));
        of.put("/api/v1/log/consistency-proofs", List.of("/api/v1/log/consistency-proofs?from=3"));
        of.put("/api/v1/views/{name}", List.of("/api/v1/views/current"));
        of.put("/api/v1/views/{name}/rebuilds", List.of("/api/v1/views/history/rebuilds"));
        of.put("/api/v1/views/{name}/comparisons", List.of("/api/v1/views/audit/comparisons"));
        of.put("/api/v1/views/{name}/parked-subjects", List.of("/api/v1/views/current/parked-subjects"));
        of.put("/api/v1/views/{name}/rebuilds/{id}", List.of("/api/v1/views/current/rebuilds/" + GRID));
        of.put("/api/v1/views/{name}/comparisons/{id}", List.of("/api/v1/views/current/comparisons/" + GRID));
        return of;
    }

    private static void items(Map<String, List<String>> of, String pattern, String... questions) {
        List<String> all = new ArrayList<>();
        for (String id :
                List.of(GRID, CORRIDOR, RealHistory.HYDROGEN_PLANT.toString(), TamperedHistory.SECRET.toString())) {
            for (String question : questions) {
                all.add(pattern.replace("{id}", id) + question);
            }
        }
        of.put(pattern, all);
    }

    private static void subject(Map<String, List<String>> of, String path, String id) {
        of.put(path, List.of(path, path + "?at=1.0", path + "?q=a"));
        of.put(path + "/{id}", List.of(path + '/' + id, path + '/' + id + "?at=@45"));
    }

    /** All of them. */
    static List<String> of(WebHouse web, long bundle) {
        Set<String> patterns = new TreeSet<>();
        web.part(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .forEach(mapping -> patterns.addAll(mapping.getPatternValues()));
        List<String> all = new ArrayList<>();
        for (String pattern : patterns) {
            List<String> examples = EXAMPLES.getOrDefault(pattern, List.of());
            if (examples.isEmpty() && pattern.contains("{")) {
                throw new AssertionError("No example of " + pattern);
            }
            (examples.isEmpty() ? List.of(pattern) : examples)
                    .forEach(path -> all.add(path.replace("BUNDLE", Long.toString(bundle))));
        }
        EXAMPLES.keySet().stream()
                .filter(pattern -> !patterns.contains(pattern))
                .forEach(pattern -> {
                    throw new AssertionError("No address any more: " + pattern);
                });
        return all;
    }
}
