package nl.routekaart.audit;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routekaart.cabinet.CabinetEvent;
import nl.routekaart.dependency.DependencyEvent;
import nl.routekaart.figure.FigureEvent;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.message.EventJson;
import nl.routekaart.message.MetaKey;
import nl.routekaart.party.PartyEvent;
import nl.routekaart.search.Plain;
import nl.routekaart.view.EventRows;
import nl.routekaart.view.Folded;
import nl.routekaart.view.FoldedTable;
import nl.routekaart.view.View;
import nl.routekaart.view.ViewEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** One entry for each event. An event that cannot be folded has its entry too, without what it changed. */
@Component
public final class AuditView implements View {

    static final String NAME = "audit";

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
                create table entry (
                    position          bigint primary key,
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
                    search            tsvector not null generated always as (to_tsvector('dutch', words)) stored,
                    unique (subject_id, sequence)
                );
                comment on column entry.latest is 'the latest recorded_at of all entries up to this one';
                create index on entry (latest, position);
                create index on entry (subject, position);
                create index on entry (party, position);
                create index on entry (on_behalf_of, position);
                create index on entry (name, position);
                create index on entry using gin (search);
                """;
    }

    @Override
    public List<Contents> contents() {
        return List.of(new Contents("folded", "id"), new Contents("entry", "position"));
    }

    @Override
    public void apply(List<ViewEvent> page, JdbcOperations jdbc) {
        Map<UUID, Folded> folded =
                FoldedTable.load(page.stream().map(ViewEvent::subjectId).collect(Collectors.toSet()), jdbc);
        List<Entry> entries = new ArrayList<>();
        for (ViewEvent event : page) {
            Folded before = Objects.requireNonNullElseGet(folded.get(event.subjectId()), () -> Folded.before(event));
            Folded after = before.with(event);
            folded.put(event.subjectId(), after);
            entries.add(new Entry(event, event.stamp().effective().text(), Changes.between(before, after), false));
        }
        FoldedTable.save(folded.values(), jdbc);
        save(entries, jdbc);
    }

    @Override
    public void refold(UUID subjectId, List<ViewEvent> events, JdbcOperations jdbc) {
        FoldedTable.delete(subjectId, jdbc);
        jdbc.update("delete from entry where subject_id = ?", subjectId);
        apply(events, jdbc);
    }

    @Override
    public void keepOut(ViewEvent event, JdbcOperations jdbc) {
        String effective = event.meta(MetaKey.EFFECTIVE_ON).orElse("");
        save(List.of(new Entry(event, effective, List.of(), true)), jdbc);
    }

    private static void save(List<Entry> entries, JdbcOperations jdbc) {
        jdbc.batchUpdate("""
                insert into entry (position, event_id, recorded_at, name, revision, subject, subject_id, sequence,
                    effective, actor, party, on_behalf_of, reason, source, certainty, command_id, correlation_id,
                    causation_id, basis, changes, departure, corrects_sequence, kept_out, words)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
                """, entries, Math.max(1, entries.size()), (statement, entry) -> {
            ViewEvent event = entry.event();
            statement.setLong(1, event.position());
            statement.setObject(2, event.eventId());
            statement.setObject(3, OffsetDateTime.ofInstant(event.recordedAt(), ZoneOffset.UTC));
            statement.setString(4, event.type().name());
            statement.setInt(5, event.type().revision());
            statement.setString(6, event.subject().word());
            statement.setObject(7, event.subjectId());
            statement.setLong(8, event.sequence());
            statement.setString(9, entry.effective());
            statement.setString(10, event.meta(MetaKey.ACTOR).orElse(null));
            statement.setObject(11, entry.party(MetaKey.PARTY), Types.OTHER);
            statement.setObject(12, entry.party(MetaKey.ON_BEHALF_OF), Types.OTHER);
            statement.setString(13, event.meta(MetaKey.REASON).orElse(null));
            statement.setString(14, event.meta(MetaKey.SOURCE).orElse(null));
            statement.setString(15, event.meta(MetaKey.CERTAINTY).orElse(null));
            statement.setString(16, event.meta(MetaKey.COMMAND_ID).orElse(null));
            statement.setString(17, event.meta(MetaKey.CORRELATION_ID).orElse(null));
            statement.setString(18, event.meta(MetaKey.CAUSATION_ID).orElse(null));
            statement.setString(19, event.meta(MetaKey.BASIS).orElse(null));
            statement.setString(20, EventJson.mapper().writeValueAsString(entry.changes()));
            statement.setBoolean(21, event.event() instanceof ItemEvent.Departed);
            statement.setObject(22, corrects(event), Types.BIGINT);
            statement.setBoolean(23, entry.keptOut());
            statement.setString(24, entry.words());
        });
        entries.stream()
                .mapToLong(entry -> entry.event().position())
                .min()
                .ifPresent(first -> rememberLatest(first, jdbc));
    }

    /** From the first new entry on: the latest time of recording so far, so that an instant is found by an index. */
    private static void rememberLatest(long first, JdbcOperations jdbc) {
        jdbc.update("""
                update entry set latest = running.latest
                from (
                    select position, greatest(
                        max(recorded_at) over (order by position),
                        (select latest from entry where position < ? order by position desc limit 1)) as latest
                    from entry where position >= ?
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

    private record Entry(ViewEvent event, String effective, List<Change> changes, boolean keptOut) {

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
