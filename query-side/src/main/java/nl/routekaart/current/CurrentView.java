package nl.routekaart.current;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.routekaart.kernel.Subject;
import nl.routekaart.version.VersionEvent;
import nl.routekaart.view.BulkRows;
import nl.routekaart.view.Copy;
import nl.routekaart.view.Folded;
import nl.routekaart.view.FoldedTable;
import nl.routekaart.view.Generation;
import nl.routekaart.view.Step;
import nl.routekaart.view.Subjects;
import nl.routekaart.view.View;
import nl.routekaart.view.ViewEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What holds now: each subject as its events fold it, and ready to be answered with, so that no answer depends on how
 * much was said before. What is agreed of an item is how it read when the newest version was frozen.
 */
@Component
public final class CurrentView implements View {

    static final String NAME = "current";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int revision() {
        return 4;
    }

    /** Rows of a few kilobytes stay in their table as they are: to unpack them would take longer than to read them. */
    @Override
    public String tables() {
        return FoldedTable.TABLE + """
                create table subject (
                    id       uuid not null,
                    subject  text not null,
                    first    bigint not null,
                    version  bigint not null,
                    position bigint not null,
                    title    text not null,
                    text     text not null,
                    agreed   text,
                    words    text not null,
                    search   tsvector not null generated always as (to_tsvector('dutch', words)) stored
                ) with (toast_tuple_target = 8160);
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
                "alter table held add primary key (id, field)",
                "create index on subject (subject, (lower(title)) collate \"C\", id)",
                "create index on held (id) where field like 'disclosure/%'",
                "create index on subject using gin (search) with (gin_pending_list_limit = 64)");
    }

    @Override
    public void apply(List<ViewEvent> page, Subjects subjects, Generation tables) {
        List<ViewEvent> before = new ArrayList<>();
        for (ViewEvent event : page) {
            before.add(event);
            if (event.event() instanceof VersionEvent.Frozen) {
                applyAll(before, subjects, tables);
                before.clear();
                tables.update("update {view}.subject set agreed = text where subject = ?", Subject.ITEM.word());
            }
        }
        applyAll(before, subjects, tables);
    }

    private static Collection<Folded> applyAll(List<ViewEvent> events, Subjects subjects, Generation tables) {
        Map<UUID, Folded> after = new LinkedHashMap<>();
        FoldedTable.apply(events, subjects, tables)
                .forEach(step -> after.put(step.event().subjectId(), step.after()));
        CurrentTables.save(
                after.values().stream()
                        .map(folded -> CurrentRows.of(folded, null))
                        .toList(),
                tables);
        return after.values();
    }

    @Override
    public void refold(UUID subjectId, List<ViewEvent> events, Generation tables) {
        FoldedTable.delete(subjectId, tables);
        tables.update("delete from {view}.subject where id = ?", subjectId);
        tables.update("delete from {view}.held where id = ?", subjectId);
        Collection<Folded> folded = applyAll(events, Subjects.NOT_REMEMBERED, tables);
        CurrentTables.agree(
                events.stream().anyMatch(event -> event.subject() == Subject.VERSION)
                        ? FoldedTable.load(CurrentTables.items(tables), tables).values()
                        : folded,
                tables);
    }

    @Override
    public Optional<BulkRows> bulk() {
        return Optional.of(new BulkRows() {

            private @Nullable Long frozen;

            @Override
            public void event(Step step, Copy copy) {
                copy.add(FoldedTable.ROWS, step);
                if (step.event().event() instanceof VersionEvent.Frozen) {
                    frozen = step.event().position();
                }
            }

            @Override
            public void subject(Folded folded, Copy copy) {
                CurrentTables.add(CurrentRows.of(folded, frozen), copy);
            }
        });
    }
}
