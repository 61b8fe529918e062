package nl.routekaart.current;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routekaart.search.Facet;
import nl.routekaart.statement.Nothing;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.statement.Statement;
import nl.routekaart.view.Folded;
import nl.routekaart.view.FoldedTable;
import nl.routekaart.view.View;
import nl.routekaart.view.ViewEvent;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** What holds now: each subject as its events fold it, with what it is found by. */
@Component
public final class CurrentView implements View {

    static final String NAME = "current";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public String ddl() {
        return FoldedTable.DDL + """
                create table subject (
                    id      uuid primary key,
                    subject text not null,
                    title   text not null,
                    words   text not null,
                    search  tsvector not null generated always as (to_tsvector('dutch', words)) stored
                );
                create index on subject (subject, (lower(title)) collate "C", id);
                create index on subject using gin (search);
                create table held (
                    id        uuid not null,
                    field     text not null,
                    tags      text[] not null,
                    refs      uuid[] not null,
                    first_day date,
                    last_day  date,
                    primary key (id, field)
                );
                """;
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
        jdbc.batchUpdate("""
                insert into subject (id, subject, title, words) values (?, ?, ?, ?)
                on conflict (id) do update set title = excluded.title, words = excluded.words
                """, found, Math.max(1, found.size()), (statement, one) -> {
            statement.setObject(1, one.folded().id());
            statement.setString(2, one.folded().subject().word());
            statement.setString(3, one.title());
            statement.setString(4, one.words());
        });
        jdbc.update("delete from held where id = any(?)", (Object)
                all.stream().map(Folded::id).toArray(UUID[]::new));
        List<Held> held = found.stream().flatMap(Found::held).toList();
        jdbc.batchUpdate(
                "insert into held (id, field, tags, refs, first_day, last_day) values (?, ?, ?, ?, ?, ?)",
                held,
                Math.max(1, held.size()),
                (statement, one) -> {
                    statement.setObject(1, one.id());
                    statement.setString(2, one.field());
                    statement.setArray(
                            3,
                            statement
                                    .getConnection()
                                    .createArrayOf("text", one.facet().tags().toArray()));
                    statement.setArray(
                            4,
                            statement
                                    .getConnection()
                                    .createArrayOf("uuid", one.facet().refs().toArray()));
                    statement.setObject(5, one.facet().first(), Types.DATE);
                    statement.setObject(6, one.facet().last(), Types.DATE);
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
