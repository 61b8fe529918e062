package nl.routekaart.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.routekaart.view.BulkRows;
import nl.routekaart.view.Copy;
import nl.routekaart.view.FoldedTable;
import nl.routekaart.view.Generation;
import nl.routekaart.view.PastRows;
import nl.routekaart.view.Step;
import nl.routekaart.view.Subjects;
import nl.routekaart.view.View;
import nl.routekaart.view.ViewEvent;
import org.springframework.stereotype.Component;

/**
 * One entry for each event, and beside them what each one names and what everything was called. An event that cannot be folded has its entry too, without what it changed.
 */
@Component
public final class AuditView implements View {

    static final String NAME = "audit";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int revision() {
        return 5;
    }

    @Override
    public String tables() {
        return FoldedTable.TABLE + EntryRow.DDL + NamedRow.DDL + NameRow.DDL;
    }

    @Override
    public List<String> indexes() {
        return Stream.of(List.of(FoldedTable.INDEX), EntryRow.INDEXES, NamedRow.INDEXES, NameRow.INDEXES)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void apply(List<ViewEvent> page, Subjects subjects, Generation tables) {
        List<Step> steps = FoldedTable.apply(page, subjects, tables);
        List<EntryRow> entries = steps.stream().map(EntryRow::of).toList();
        save(entries, tables);
        NamedRow.TABLE.insert(entries.stream().flatMap(NamedRow::of).toList(), tables);
        NameRow.TABLE.insert(
                steps.stream().flatMap(step -> NameRow.of(step).stream()).toList(), tables);
    }

    @Override
    public void refold(UUID subjectId, List<ViewEvent> events, Generation tables) {
        FoldedTable.delete(subjectId, tables);
        tables.update("""
                delete from {view}.named
                where position in (select position from {view}.entry where subject_id = ?)
                """, subjectId);
        tables.update("delete from {view}.name where id = ?", subjectId);
        tables.update("delete from {view}.entry where subject_id = ?", subjectId);
        apply(events, Subjects.NOT_REMEMBERED, tables);
    }

    @Override
    public void keepOut(ViewEvent event, Generation tables) {
        save(List.of(EntryRow.keptOut(event)), tables);
    }

    /** A row stays as it is. */
    @Override
    public List<PastRows> past() {
        return List.of(FoldedTable.PAST, EntryRow.PAST, NamedRow.PAST, NameRow.PAST);
    }

    @Override
    public Optional<BulkRows> bulk() {
        return Optional.of(new BulkRows() {

            private Instant latest = Instant.MIN;

            @Override
            public void event(Step step, Copy copy) {
                copy.add(FoldedTable.ROWS, step);
                EntryRow entry = EntryRow.of(step);
                add(entry, copy);
                NamedRow.of(entry).forEach(row -> copy.add(NamedRow.TABLE, row));
                NameRow.of(step).ifPresent(row -> copy.add(NameRow.TABLE, row));
            }

            @Override
            public void keepOut(ViewEvent event, Copy copy) {
                add(EntryRow.keptOut(event), copy);
            }

            private void add(EntryRow entry, Copy copy) {
                Instant recorded = entry.event().recordedAt();
                latest = recorded.isAfter(latest) ? recorded : latest;
                copy.add(EntryRow.TABLE, entry.with(latest));
            }
        });
    }

    private static void save(List<EntryRow> entries, Generation tables) {
        List<Last> last = tables.list(
                "select position, latest from {view}.entry order by position desc limit 1",
                (row, number) -> new Last(
                        row.getLong("position"),
                        row.getObject("latest", OffsetDateTime.class).toInstant()));
        long position = last.isEmpty() ? 0 : last.getFirst().position();
        Instant latest = last.isEmpty() ? Instant.MIN : last.getFirst().latest();
        List<EntryRow> following = new ArrayList<>();
        for (EntryRow entry : entries) {
            Instant recorded = entry.event().recordedAt();
            if (entry.event().position() != ++position) {
                EntryRow.TABLE.insert(entries, tables);
                rememberLatest(entries.getFirst().event().position(), tables);
                return;
            }
            latest = recorded.isAfter(latest) ? recorded : latest;
            following.add(entry.with(latest));
        }
        EntryRow.TABLE.insert(following, tables);
    }

    private record Last(long position, Instant latest) {}

    /** From an entry on: the latest time of recording so far, so that an instant is found by an index. */
    private static void rememberLatest(long first, Generation tables) {
        tables.update("""
                update {view}.entry set latest = running.latest
                from (
                    select position, greatest(
                        max(recorded_at) over (order by position),
                        (select latest from {view}.entry where position < ? order by position desc limit 1)) as latest
                    from {view}.entry where position >= ?
                ) running
                where entry.position = running.position and entry.latest is distinct from running.latest
                """, first, first);
    }
}
