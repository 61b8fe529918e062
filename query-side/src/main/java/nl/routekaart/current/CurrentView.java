package nl.routekaart.current;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routekaart.search.Facet;
import nl.routekaart.statement.Nothing;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.statement.Statement;
import nl.routekaart.view.BulkRows;
import nl.routekaart.view.Column;
import nl.routekaart.view.Folded;
import nl.routekaart.view.FoldedTable;
import nl.routekaart.view.Table;
import nl.routekaart.view.View;
import nl.routekaart.view.ViewEvent;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** What holds now: each subject as its events fold it, with what it is found by. */
@Component
public final class CurrentView implements View {

    static final String NAME = "current";

    private static final Table<Found> SUBJECT = new Table<>(
            "subject",
            List.of(
                    Column.uuid("id", found -> found.folded().id()),
                    Column.text("subject", found -> found.folded().subject().word()),
                    Column.text("title", Found::title),
                    Column.text("words", Found::words)));

    private static final Table<Held> HELD = new Table<>(
            "held",
            List.of(
                    Column.uuid("id", Held::id),
                    Column.text("field", Held::field),
                    Column.texts("tags", held -> held.facet().tags()),
                    Column.uuids("refs", held -> held.facet().refs()),
                    Column.date("first_day", held -> held.facet().first()),
                    Column.date("last_day", held -> held.facet().last())));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public String tables() {
        return FoldedTable.TABLE + """
                create table subject (
                    id      uuid not null,
                    subject text not null,
                    title   text not null,
                    words   text not null,
                    search  tsvector not null generated always as (to_tsvector('dutch', words)) stored
                );
                create table held (
                    id        uuid not null,
                    field     text not null,
                    tags      text[] not null,
                    refs      uuid[] not null,
                    first_day date,
                    last_day  date
                );
                """;
    }

    @Override
    public List<String> indexes() {
        return List.of(
                FoldedTable.INDEX,
                "alter table subject add primary key (id)",
                "create index on subject (subject, (lower(title)) collate \"C\", id)",
                "create index on subject using gin (search)",
                "alter table held add primary key (id, field)");
    }

    @Override
    public List<Contents> contents() {
        return List.of(new Contents("folded", "id"), new Contents("subject", "id"), new Contents("held", "id, field"));
    }

    @Override
    public void apply(List<ViewEvent> page, JdbcOperations jdbc) {
        Map<UUID, Folded> folded =
                FoldedTable.load(page.stream().map(ViewEvent::subjectId).collect(Collectors.toSet()), jdbc);
        fold(page, folded);
        save(folded.values(), jdbc);
    }

    @Override
    public void refold(UUID subjectId, List<ViewEvent> events, JdbcOperations jdbc) {
        FoldedTable.delete(subjectId, jdbc);
        jdbc.update("delete from subject where id = ?", subjectId);
        jdbc.update("delete from held where id = ?", subjectId);
        Map<UUID, Folded> folded = new LinkedHashMap<>();
        fold(events, folded);
        save(folded.values(), jdbc);
    }

    private static void fold(List<ViewEvent> events, Map<UUID, Folded> folded) {
        for (ViewEvent event : events) {
            folded.compute(
                    event.subjectId(), (id, before) -> (before == null ? Folded.before(event) : before).with(event));
        }
    }

    private static void save(Collection<Folded> all, JdbcOperations jdbc) {
        FoldedTable.save(all, jdbc);
        List<Found> found = all.stream().map(Found::of).toList();
        SUBJECT.insert(found, "on conflict (id) do update set title = excluded.title, words = excluded.words", jdbc);
        jdbc.update("delete from held where id = any(?)", (Object)
                all.stream().map(Folded::id).toArray(UUID[]::new));
        HELD.insert(found.stream().flatMap(Found::held).toList(), jdbc);
    }

    @Override
    public Optional<BulkRows> bulk() {
        return Optional.of((folded, copy) -> {
            copy.add(FoldedTable.ROWS, folded);
            Found found = Found.of(folded);
            copy.add(SUBJECT, found);
            found.held().forEach(held -> copy.add(HELD, held));
        });
    }

    /** What a subject is found by. */
    private record Found(Folded folded, String title, String words, Map<String, Facet> facets) {

        /** The fields that people know a subject by. */
        private static final List<String> TITLES = List.of("title", "name", "quantity");

        static Found of(Folded folded) {
            SortedMap<String, Statement> holding = folded.statements().holding(PointInTime.NOW);
            Map<String, Facet> facets = new LinkedHashMap<>();
            List<String> words = new ArrayList<>();
            holding.forEach((field, statement) -> {
                Facet facet = Facet.of(field, statement.value());
                facets.put(field, facet);
                words.add(facet.words());
            });
            String title = TITLES.stream()
                    .map(holding::get)
                    .filter(statement -> statement != null && statement.value() != Nothing.NOTHING)
                    .map(statement -> statement.value().toString())
                    .findFirst()
                    .orElse("");
            return new Found(folded, title, String.join(" ", words), facets);
        }

        Stream<Held> held() {
            return facets.entrySet().stream().map(entry -> new Held(folded.id(), entry.getKey(), entry.getValue()));
        }
    }

    private record Held(UUID id, String field, Facet facet) {}
}
