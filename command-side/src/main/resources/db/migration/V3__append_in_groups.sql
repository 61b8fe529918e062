-- Events enter through one function only. It belongs to the role that owns the tables; the application's own role may call
-- it and read, and the server refuses it everything else.

-- Ids of events are random, and an event told twice is told apart by its command and by its sequence number.
alter table event_store.event drop constraint event_id;

-- recorded_max never falls from one position to the next, so an instant is found by halving the positions.
drop index event_store.event_recorded;

-- Appends a batch of entries, an entry being the events of one unit of work. Each entry has an outcome of its own: it is
-- refused, and told so in a row, or recorded. What is recorded follows on the position in the last row, in the order given and
-- without gaps. No two entries of a batch may be of the same subject or command.
--
-- The sequence number of the first event that an entry has of a subject is given with each of them.
--
-- While some process holds the writers' lock (see pg_advisory_lock below) for itself alone, this waits.
create function event_store.append(
    entries int[], event_ids uuid[], millis bigint[], subjects text[], subject_ids uuid[], firsts bigint[],
    sequences bigint[], names text[], revisions int[], payloads text[], metadatas text[], command_ids uuid[],
    ordinals int[],
    out entry int, out outcome text, out id uuid, out first bigint, out "position" bigint)
returns setof record
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
    before event_store.head%rowtype;
    latest timestamptz;
    refused int[] := '{}';
    many bigint;
begin
    perform pg_catalog.pg_advisory_xact_lock_shared(7236273);
    -- Appends stand in line here until they commit, so the order of positions is the order of commits. The statements
    -- after it see everything that was committed before.
    select * into strict before from event_store.head for update;

    -- A command that is recorded is told before a sequence number that is taken. Its position is told if it lies here by
    -- this very entry: whoever did not hear the answer to a commit asks again.
    for entry, outcome, id, first, "position" in
        select distinct on (g.entry) g.entry, verdict.outcome, verdict.id, verdict.first, verdict.position
        from unnest(entries, event_ids, subject_ids, firsts, command_ids)
                as g (entry, event_id, subject_id, first, command_id)
            cross join lateral (
                select 'repeated' as outcome, g.command_id as id, null::bigint as first,
                    max(e.position) filter (where e.event_id = g.event_id) as position
                from event_store.event e
                where e.command_id = g.command_id
                having count(*) > 0
                union all
                select 'taken', g.subject_id, g.first, null
                where g.first
                    <> coalesce((select max(e.sequence) from event_store.event e where e.subject_id = g.subject_id), -1)
                        + 1
            ) verdict
        order by g.entry, verdict.outcome, verdict.position desc nulls last
    loop
        refused := refused || entry;
        return next;
    end loop;

    entry := null;
    outcome := 'recorded';
    id := null;
    first := null;
    "position" := before.position;
    return next;

    select count(*), max('epoch'::timestamptz + e.millis * '1 millisecond'::interval) into many, latest
    from unnest(entries, millis) as e (entry, millis)
    where e.entry <> all (refused);
    if many = 0 then
        return;
    end if;
    update event_store.head
    set position = before.position + many, recorded_max = greatest(before.recorded_max, latest);

    insert into event_store.event (position, event_id, recorded_at, recorded_max, subject, subject_id, sequence, name,
        revision, payload, metadata, command_id, ordinal)
    select before.position + row_number() over in_order, g.event_id, g.time,
        greatest(before.recorded_max, max(g.time) over in_order), g.subject, g.subject_id, g.sequence, g.name, g.revision,
        g.payload, g.metadata, g.command_id, g.ordinal
    from (
        -- Read whole before the first row is inserted (offset 0, and the window's order): what is no JSON leaves no dead rows.
        select e.event_id, 'epoch'::timestamptz + e.millis * '1 millisecond'::interval as time, e.subject, e.subject_id,
            e.sequence, e.name, e.revision, e.payload::jsonb as payload, e.metadata::jsonb as metadata, e.command_id,
            e.ordinal, e.n
        from unnest(entries, event_ids, millis, subjects, subject_ids, sequences, names, revisions, payloads, metadatas,
                command_ids, ordinals)
            with ordinality as e (entry, event_id, millis, subject, subject_id, sequence, name, revision, payload,
                metadata, command_id, ordinal, n)
        where e.entry <> all (refused)
        offset 0
    ) g
    window in_order as (order by g.n);
end $$;

revoke all on function event_store.append from public;
grant usage on schema event_store, axon to ${application};
grant select on event_store.event, event_store.head to ${application};
grant execute on function event_store.append to ${application};
grant select, insert, update, delete on axon.token_entry to ${application};
