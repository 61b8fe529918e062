package nl.routekaart.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routekaart.cabinet.CabinetEvent;
import nl.routekaart.consent.ConsentEvent;
import nl.routekaart.dependency.DependencyEvent;
import nl.routekaart.document.DocumentEvent;
import nl.routekaart.figure.FigureEvent;
import nl.routekaart.fold.Folds;
import nl.routekaart.installation.InstallationEvent;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.message.EventJson;
import nl.routekaart.message.MetaKey;
import nl.routekaart.party.PartyEvent;
import nl.routekaart.search.Plain;
import nl.routekaart.version.VersionEvent;
import nl.routekaart.view.Column;
import nl.routekaart.view.EventRows;
import nl.routekaart.view.PastRows;
import nl.routekaart.view.Step;
import nl.routekaart.view.Table;
import nl.routekaart.view.ViewEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * The row of an entry.
 *
 * @param event what happened
 * @param effective when it happened or holds
 * @param changes what it changed
 * @param content what it said
 * @param about what its subject was known by
 * @param keptOut whether it could not be taken in, so that nothing is known of it but its envelope
 * @param latest the latest time of recording up to it; absent until that is known
 */
record EntryRow(
        ViewEvent event,
        String effective,
        List<Change> changes,
        JsonNode content,
        JsonNode about,
        boolean keptOut,
        @Nullable Instant latest) {

    static final Table<EntryRow> TABLE = new Table<>(
            "entry",
            List.of(
                    Column.bigint("position", row -> row.event().position()),
                    Column.uuid("event_id", row -> row.event().eventId()),
                    Column.timestamptz("recorded_at", row -> row.event().recordedAt()),
                    Column.timestamptz("latest", EntryRow::latest),
                    Column.text("name", row -> row.event().type().name()),
                    Column.integer("revision", row -> row.event().type().revision()),
                    Column.text("subject", row -> row.event().subject().word()),
                    Column.uuid("subject_id", row -> row.event().subjectId()),
                    Column.bigint("sequence", row -> row.event().sequence()),
                    Column.text("effective", EntryRow::effective),
                    Column.date("first_day", row -> row.day(EdtfDate::first)),
                    Column.date("last_day", row -> row.day(EdtfDate::last)),
                    Column.text("actor", row -> row.meta(MetaKey.ACTOR)),
                    Column.uuid("party", row -> row.party(MetaKey.PARTY)),
                    Column.uuid("on_behalf_of", row -> row.party(MetaKey.ON_BEHALF_OF)),
                    Column.text("mandate", row -> row.meta(MetaKey.MANDATE)),
                    Column.text("office", row -> row.meta(MetaKey.OFFICE)),
                    Column.text("reason", row -> row.meta(MetaKey.REASON)),
                    Column.text("source", row -> row.meta(MetaKey.SOURCE)),
                    Column.text("certainty", row -> row.meta(MetaKey.CERTAINTY)),
                    Column.text("command_id", row -> row.meta(MetaKey.COMMAND_ID)),
                    Column.text("correlation_id", row -> row.meta(MetaKey.CORRELATION_ID)),
                    Column.text("causation_id", row -> row.meta(MetaKey.CAUSATION_ID)),
                    Column.text("basis", row -> row.meta(MetaKey.BASIS)),
                    Column.jsonb("content", row -> row.content().toString()),
                    Column.jsonb("about", row -> row.about().toString()),
                    Column.jsonb("changes", row -> EventJson.mapper().writeValueAsString(row.changes())),
                    Column.bool("departure", row -> row.event().event() instanceof ItemEvent.Departed),
                    Column.bigint("corrects_sequence", row -> corrects(row.event())),
                    Column.bool("kept_out", EntryRow::keptOut),
                    Column.text("words", EntryRow::words)));

    private static final String ENTRY = """
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
                first_day         date,
                last_day          date,
                actor             text,
                party             uuid,
                on_behalf_of      uuid,
                mandate           text,
                office            text,
                reason            text,
                source            text,
                certainty         text,
                command_id        text,
                correlation_id    text,
                causation_id      text,
                basis             text,
                content           jsonb not null,
                about             jsonb not null,
                changes           jsonb not null,
                departure         boolean not null,
                corrects_sequence bigint,
                kept_out          boolean not null,
                words             text not null,
                search            tsvector not null generated always as (to_tsvector('dutch', words)) stored
            );
            comment on column entry.latest is 'the latest recorded_at of all entries up to this one';
            comment on column entry.content is 'what the event says, in its present shape';
            comment on column entry.about is 'what its subject was known by when it happened';
            comment on column entry.first_day is 'the first day that the effective date may be; null if nobody knows';
            """;

    /** Entries keep events in their present shape: another shape of one makes other tables, and the view is built anew. */
    private static final String SHAPES = Folds.CATALOGUE.types().stream()
            .filter(type -> type.revision() > 1)
            .map(type -> type.name() + ' ' + type.revision())
            .collect(Collectors.joining(", ", "comment on column entry.revision is 'beyond the first: ", "';\n"));

    static final String DDL = ENTRY + SHAPES;

    /** One for each way of asking, each with the position behind it, so that a page is read in its order. */
    static final List<String> INDEXES = List.of(
            "alter table entry add primary key (position)",
            "alter table entry add unique (subject_id, sequence)",
            "create index on entry (subject_id, position) include (name)",
            "create index on entry (party, position)",
            "create index on entry (on_behalf_of, position) where on_behalf_of is not null",
            "create index on entry (actor, position)",
            "create index on entry (name, position)",
            "create index on entry (command_id)",
            "create index on entry (first_day, position) where last_day <= first_day",
            "create index on entry (first_day, last_day, position) where last_day > first_day",
            "create index on entry using gin (search) with (gin_pending_list_limit = 64)");

    static final PastRows PAST = new PastRows("entry", """
            select subject_id as id, position as at, event_id, recorded_at, latest, name, revision, subject, sequence,
                effective, first_day, last_day, actor, party, on_behalf_of, mandate, office, reason, source, certainty,
                command_id, correlation_id, causation_id, basis, content::text, about::text, changes::text, departure,
                corrects_sequence, kept_out, words
            from {view}.entry where position <= {at}
            """);

    static EntryRow of(Step step) {
        ViewEvent event = step.event();
        return new EntryRow(
                event,
                event.stamp().effective().text(),
                Changes.between(step.before(), step.after()),
                Content.of(event.event()),
                About.of(step),
                false,
                null);
    }

    static EntryRow keptOut(ViewEvent event) {
        return new EntryRow(
                event,
                event.meta(MetaKey.EFFECTIVE_ON).orElse(""),
                List.of(),
                NullNode.getInstance(),
                NullNode.getInstance(),
                true,
                null);
    }

    EntryRow with(Instant latestByNow) {
        return new EntryRow(event, effective, changes, content, about, keptOut, latestByNow);
    }

    /** Everything that it names beside its subject. */
    Set<UUID> named() {
        Set<UUID> named = new LinkedHashSet<>(Content.ids(content, about));
        named.remove(event.subjectId());
        return named;
    }

    private @Nullable LocalDate day(Function<EdtfDate, LocalDate> which) {
        EdtfDate date = keptOut ? EdtfDate.UNKNOWN : event.stamp().effective();
        return date.isUnknown() ? null : which.apply(date);
    }

    private @Nullable String meta(String key) {
        return event.metadata().get(key);
    }

    /** An entry must not fail for a party that is none. */
    private @Nullable UUID party(String key) {
        try {
            return EventRows.id(event, key);
        } catch (IllegalArgumentException e) {
            if (keptOut) {
                return null;
            }
            throw e;
        }
    }

    private static @Nullable Long corrects(ViewEvent event) {
        return switch (event.event()) {
            case ItemEvent.Corrected e -> e.corrects();
            case PartyEvent.Corrected e -> e.corrects();
            case DependencyEvent.Corrected e -> e.corrects();
            case FigureEvent.Corrected e -> e.corrects();
            case CabinetEvent.Corrected e -> e.corrects();
            case VersionEvent.Corrected e -> e.corrects();
            case DocumentEvent.Corrected e -> e.corrects();
            case ConsentEvent.Corrected e -> e.corrects();
            case InstallationEvent.Corrected e -> e.corrects();
            default -> null;
        };
    }

    private String words() {
        StringBuilder words = new StringBuilder(event.type().name());
        Stream.of(MetaKey.REASON, MetaKey.SOURCE)
                .flatMap(key -> event.meta(key).stream())
                .forEach(text -> words.append(' ').append(text));
        collect(about, words);
        for (Change change : changes) {
            Stream.of(change.before(), change.after()).filter(Objects::nonNull).forEach(value -> collect(value, words));
        }
        return Plain.text(words.toString());
    }

    /** Ids are no words, and what is encrypted neither. */
    private static void collect(JsonNode value, StringBuilder words) {
        if (value.isString()
                && Content.id(value.stringValue()).isEmpty()
                && !value.stringValue().startsWith("secret:")) {
            words.append(' ').append(value.stringValue());
        }
        value.forEach(member -> collect(member, words));
    }
}
