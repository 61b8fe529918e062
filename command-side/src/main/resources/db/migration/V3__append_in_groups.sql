-- Events enter through one function only. It belongs to the role that owns the tables; the application's own role may call
-- it and read, and the server refuses it everything else.

-- Appends a batch of entries, an entry being the events of one unit of work. Each entry has an outcome of its own; what is
-- refused leaves no gap. No two entries of a batch may be of the same subject or command.
--
-- While some process holds the writers' lock (see pg_advisory_lock below) for itself alone, this waits.
create function event_store.append(
    entries int[], event_ids uuid[], times timestamptz[], subjects text[], subject_ids uuid[], sequences bigint[],
    names text[], revisions int[], payloads text[], metadatas text[], command_ids uuid[], ordinals int[],
    out entry int, out outcome text, out id uuid, out sequence bigint, out "position" bigint)
returns setof record
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
    before event_store.head%rowtype;
    refused int[];
    many bigint;
begin
    perform pg_catalog.pg_advisory_xact_lock_shared(7236273);
    -- Appends stand in line here until they commit, so the order of positions is the order of commits. The statements
    -- after it see everything that was committed before.
    select * into strict before from event_store.head for update;

    -- A command that is recorded is told before a sequence number that is taken. Its position is told if it lies here by
    -- this very entry: whoever did not hear the answer to a commit asks again.
    refused := '{}';
    for entry, outcome, id, sequence, "position" in
        with given as (
            select * from unnest(entries, event_ids, subject_ids, sequences, command_ids)
                as g (entry, event_id, subject_id, sequence, command_id)
        ), repeated as (
            select g.entry, 'repeated', g.command_id, null::bigint,
                max((select e.position from event_store.event e where e.event_id = g.event_id))
            from given g
            where exists (select from event_store.event e where e.command_id = g.command_id)
            group by g.entry, g.command_id
        ), taken as (
            select g.entry, 'taken', g.subject_id, min(g.sequence), null::bigint
            from given g
            group by g.entry, g.subject_id
            having min(g.sequence)
                <> coalesce((select max(e.sequence) from event_store.event e where e.subject_id = g.subject_id), -1) + 1
                or max(g.sequence) - min(g.sequence) + 1 <> count(*)
        )
        select * from repeated
        union all
        select * from taken where taken.entry not in (select repeated.entry from repeated)
    loop
        refused := refused || entry;
        return next;
    end loop;

    select count(*) into many from unnest(entries) e where e <> all (refused);
    if many = 0 then
        return;
    end if;
    update event_store.head
    set position = before.position + many,
        recorded_max = greatest(before.recorded_max,
            (select max(g.time) from unnest(entries, times) as g (entry, time) where g.entry <> all (refused)));

    insert into event_store.event (position, event_id, recorded_at, recorded_max, subject, subject_id, sequence, name,
        revision, payload, metadata, command_id, ordinal)
    select before.position + row_number() over (order by g.n), g.event_id, g.time,
        greatest(before.recorded_max, max(g.time) over (order by g.n)), g.subject, g.subject_id, g.sequence, g.name,
        g.revision, g.payload::jsonb, g.metadata::jsonb, g.command_id, g.ordinal
    from unnest(entries, event_ids, times, subjects, subject_ids, sequences, names, revisions, payloads, metadatas,
            command_ids, ordinals)
        with ordinality as g (entry, event_id, time, subject, subject_id, sequence, name, revision, payload, metadata,
            command_id, ordinal, n)
    where g.entry <> all (refused);

    return query
    select g.entry, 'recorded', null::uuid, null::bigint, before.position + max(g.place)
    from (
        select u.entry, row_number() over (order by u.n) as place
        from unnest(entries) with ordinality as u (entry, n) where u.entry <> all (refused)
    ) g
    group by g.entry;
end $$;

revoke all on function event_store.append from public;
grant usage on schema event_store, axon to ${application};
grant select on event_store.event, event_store.head to ${application};
grant execute on function event_store.append to ${application};
grant select, insert, update, delete on axon.token_entry to ${application};
