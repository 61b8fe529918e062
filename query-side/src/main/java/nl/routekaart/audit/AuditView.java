package nl.routekaart.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.routekaart.cabinet.CabinetEvent;
import nl.routekaart.dependency.DependencyEvent;
import nl.routekaart.figure.FigureEvent;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.message.EventJson;
import nl.routekaart.message.MetaKey;
import nl.routekaart.party.PartyEvent;
import nl.routekaart.search.Plain;
import nl.routekaart.view.BulkRows;
import nl.routekaart.view.Column;
import nl.routekaart.view.Copy;
import nl.routekaart.view.EventRows;
import nl.routekaart.view.FoldedTable;
import nl.routekaart.view.Generation;
import nl.routekaart.view.Step;
import nl.routekaart.view.Subjects;
import nl.routekaart.view.Table;
import nl.routekaart.view.View;
import nl.routekaart.view.ViewEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** One entry for each event. An event that cannot be folded has its entry too, without what it changed. */
@Component
public final class AuditView implements View {

    static final String NAME = "audit";

    private static final Table<Entry> ENTRY = new Table<>(
            "entry",
            List.of(
                    Column.bigint("position", entry -> entry.event().position()),
                    Column.uuid("event_id", entry -> entry.event().eventId()),
                    Column.timestamptz("recorded_at", entry -> entry.event().recordedAt()),
                    Column.timestamptz("latest", Entry::latest),
                    Column.text("name", entry -> entry.event().type().name()),
                    Column.integer("revision", entry -> entry.event().type().revision()),
                    Column.text("subject", entry -> entry.event().subject().word()),
                    Column.uuid("subject_id", entry -> entry.event().subjectId()),
                    Column.bigint("sequence", entry -> entry.event().sequence()),
                    Column.text("effective", Entry::effective),
                    Column.text("actor", entry -> entry.meta(MetaKey.ACTOR)),
                    Column.uuid("party", entry -> entry.party(MetaKey.PARTY)),
                    Column.uuid("on_behalf_of", entry -> entry.party(MetaKey.ON_BEHALF_OF)),
                    Column.text("reason", entry -> entry.meta(MetaKey.REASON)),
                    Column.text("source", entry -> entry.meta(MetaKey.SOURCE)),
                    Column.text("certainty", entry -> entry.meta(MetaKey.CERTAINTY)),
                    Column.text("command_id", entry -> entry.meta(MetaKey.COMMAND_ID)),
                    Column.text("correlation_id", entry -> entry.meta(MetaKey.CORRELATION_ID)),
                    Column.text("causation_id", entry -> entry.meta(MetaKey.CAUSATION_ID)),
                    Column.text("basis", entry -> entry.meta(MetaKey.BASIS)),
                    Column.jsonb("changes", entry -> EventJson.mapper().writeValueAsString(entry.changes())),
                    Column.bool("departure", entry -> entry.event().event() instanceof ItemEvent.Departed),
                    Column.bigint("corrects_sequence", entry -> corrects(entry.event())),
                    Column.bool("kept_out", Entry::keptOut),
                    Column.text("words", Entry::words)));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int revision() {
        return 3;
    }

    @Override
    public String tables() {
        return FoldedTable.TABLE + """
                create table entry (
                    position          bigint not null,
                    event_id          uuid not null,
                    recorded_at       timestamptz not null,
                    latest            timestamptz,
                    name              text not null,
                    revision          int not null,
                    subject           text not null,
                    subject_id        uuid not null,
                    sequence          bigint not null,
                    effective         text not null,
                    actor             text,
                    party             uuid,
                    on_behalf_of      uuid,
                    reason            text,
                    source            text,
                    certainty         text,
                    command_id        text,
                    correlation_id    text,
                    causation_id      text,
                    basis             text,
                    changes           jsonb not null,
                    departure         boolean not null,
                    corrects_sequence bigint,
                    kept_out          boolean not null,
                    words             text not null,
                    search            tsvector not null generated always as (to_tsvector('dutch', words)) stored
                );
                comment on column entry.latest is 'the latest recorded_at of all entries up to this one';
                """;
    }

    @Override
    public List<String> indexes() {
        return List.of(
                FoldedTable.INDEX,
                "alter table entry add primary key (position)",
                "alter table entry add unique (subject_id, sequence)",
                "create index on entry (subject_id, position) include (name)",
                "create index on entry (latest, position)",
                "create index on entry (subject, position)",
                "create index on entry (party, position)",
                "create index on entry (on_behalf_of, position)",
                "create index on entry (name, position)",
                "create index on entry using gin (search) with (gin_pending_list_limit = 64)");
    }

    @Override
    public void apply(List<ViewEvent> page, Subjects subjects, Generation tables) {
        save(FoldedTable.apply(page, subjects, tables).stream().map(Entry::of).toList(), tables);
    }

    @Override
    public void refold(UUID subjectId, List<ViewEvent> events, Generation tables) {
        FoldedTable.delete(subjectId, tables);
        tables.update("delete from {view}.entry where subject_id = ?", subjectId);
        apply(events, Subjects.NOT_REMEMBERED, tables);
    }

    @Override
    public void keepOut(ViewEvent event, Generation tables) {
        save(List.of(Entry.keptOut(event)), tables);
    }

    @Override
    public Optional<BulkRows> bulk() {
        return Optional.of(new BulkRows() {

            private Instant latest = Instant.MIN;

            @Override
            public void event(Step step, Copy copy) {
                copy.add(FoldedTable.ROWS, step);
                add(Entry.of(step), copy);
            }

            @Override
            public void keepOut(ViewEvent event, Copy copy) {
                add(Entry.keptOut(event), copy);
            }

            private void add(Entry entry, Copy copy) {
                Instant recorded = entry.event().recordedAt();
                latest = recorded.isAfter(latest) ? recorded : latest;
                copy.add(ENTRY, entry.with(latest));
            }
        });
    }

    private static void save(List<Entry> entries, Generation tables) {
        List<Last> last = tables.list(
                "select position, latest from {view}.entry order by position desc limit 1",
                (row, number) -> new Last(
                        row.getLong("position"),
                        row.getObject("latest", OffsetDateTime.class).toInstant()));
        long position = last.isEmpty() ? 0 : last.getFirst().position();
        Instant latest = last.isEmpty() ? Instant.MIN : last.getFirst().latest();
        List<Entry> following = new ArrayList<>();
        for (Entry entry : entries) {
            Instant recorded = entry.event().recordedAt();
            if (entry.event().position() != ++position) {
                ENTRY.insert(entries, tables);
                rememberLatest(entries.getFirst().event().position(), tables);
                return;
            }
            latest = recorded.isAfter(latest) ? recorded : latest;
            following.add(entry.with(latest));
        }
        ENTRY.insert(following, tables);
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

    private static @Nullable Long corrects(ViewEvent event) {
        return switch (event.event()) {
            case ItemEvent.Corrected e -> e.corrects();
            case PartyEvent.Corrected e -> e.corrects();
            case DependencyEvent.Corrected e -> e.corrects();
            case FigureEvent.Corrected e -> e.corrects();
            case CabinetEvent.Corrected e -> e.corrects();
            default -> null;
        };
    }

    /** @param latest the latest time of recording up to it; absent until that is known */
    private record Entry(
            ViewEvent event,
            String effective,
            List<Change> changes,
            boolean keptOut,
            @Nullable Instant latest) {

        static Entry of(Step step) {
            ViewEvent event = step.event();
            return new Entry(
                    event, event.stamp().effective().text(), Changes.between(step.before(), step.after()), false, null);
        }

        static Entry keptOut(ViewEvent event) {
            return new Entry(event, event.meta(MetaKey.EFFECTIVE_ON).orElse(""), List.of(), true, null);
        }

        Entry with(Instant latestByNow) {
            return new Entry(event, effective, changes, keptOut, latestByNow);
        }

        @Nullable
        String meta(String key) {
            return event.metadata().get(key);
        }

        /** An entry must not fail for a party that is none. */
        @Nullable
        UUID party(String key) {
            try {
                return EventRows.id(event, key);
            } catch (IllegalArgumentException e) {
                if (keptOut) {
                    return null;
                }
                throw e;
            }
        }

        String words() {
            StringBuilder words = new StringBuilder(event.type().name());
            Stream.of(MetaKey.REASON, MetaKey.SOURCE)
                    .flatMap(key -> event.meta(key).stream())
                    .forEach(text -> words.append(' ').append(text));
            for (Change change : changes) {
                Stream.of(change.before(), change.after())
                        .filter(Objects::nonNull)
                        .forEach(value -> collect(value, words));
            }
            return Plain.text(words.toString());
        }

        private static void collect(JsonNode value, StringBuilder words) {
            if (value.isString()) {
                words.append(' ').append(value.stringValue());
            }
            value.forEach(member -> collect(member, words));
        }
    }
}
