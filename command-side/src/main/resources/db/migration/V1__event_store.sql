-- The events. Needs PostgreSQL 18 (RETURNING old).

-- One row: the position of the newest event. An append updates it first, so appends stand in line behind its lock until
-- they commit, and the order of positions is the order of commits.
create table event_store.head (
    only_row     boolean primary key default true check (only_row),
    position     bigint not null check (position >= 0),
    recorded_max timestamptz(3) not null
) with (fillfactor = 10);

insert into event_store.head (position, recorded_max) values (0, '-infinity');

create table event_store.event (
    position     bigint primary key check (position >= 1),
    event_id     uuid not null,
    recorded_at  timestamptz(3) not null,
    -- The latest recorded_at up to and including this event: it never falls, also when the clock did.
    recorded_max timestamptz(3) not null check (recorded_max >= recorded_at),
    subject      text not null,
    subject_id   uuid not null,
    sequence     bigint not null check (sequence >= 0),
    name         text not null,
    revision     int not null check (revision >= 1),
    payload      jsonb not null check (jsonb_typeof(payload) = 'object'),
    metadata     jsonb not null check (jsonb_typeof(metadata) = 'object'),
    command_id   uuid not null,
    ordinal      int not null check (ordinal >= 0),
    -- Unique constraints are checked in this order: a repeated command is told before a taken sequence number.
    constraint event_command unique (command_id, ordinal),
    constraint event_sequence unique (subject_id, sequence),
    constraint event_id unique (event_id)
);

create index event_recorded on event_store.event (recorded_max, position);

create function event_store.refuse() returns trigger language plpgsql as $$
begin
    raise exception '% of % is refused: what was recorded is never changed', lower(tg_op), tg_table_name
        using errcode = 'restrict_violation';
end $$;

create trigger event_is_immutable before update or delete or truncate on event_store.event
    for each statement execute function event_store.refuse();
alter table event_store.event enable always trigger event_is_immutable;

create trigger head_stays before insert or delete or truncate on event_store.head
    for each statement execute function event_store.refuse();
alter table event_store.head enable always trigger head_stays;

-- The counter only goes forward, ...
create function event_store.head_goes_forward() returns trigger language plpgsql as $$
begin
    if new.position <= old.position or new.recorded_max < old.recorded_max then
        raise exception 'the head goes forward only: from % to %', old.position, new.position
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger head_goes_forward before update on event_store.head
    for each row execute function event_store.head_goes_forward();
alter table event_store.head enable always trigger head_goes_forward;

-- ... what is inserted fills exactly the places up to it, ...
create function event_store.event_comes_last() returns trigger language plpgsql as $$
declare
    lowest bigint;
    highest bigint;
    inserted bigint;
begin
    select min(position), max(position), count(*) into lowest, highest, inserted from new_events;
    if inserted = 0 then
        return null;
    end if;
    if highest - lowest + 1 <> inserted
            or highest <> (select position from event_store.head)
            or (lowest > 1 and not exists (select from event_store.event where position = lowest - 1)) then
        raise exception 'positions % to % do not follow the newest event', lowest, highest
            using errcode = 'restrict_violation';
    end if;
    return null;
end $$;

create trigger event_comes_last after insert on event_store.event
    referencing new table as new_events
    for each statement execute function event_store.event_comes_last();
alter table event_store.event enable always trigger event_comes_last;

-- ... and no transaction commits a counter without its events.
create function event_store.head_has_its_event() returns trigger language plpgsql as $$
begin
    if not exists (select from event_store.event where position = new.position) then
        raise exception 'there is no event at position %', new.position using errcode = 'restrict_violation';
    end if;
    return null;
end $$;

create constraint trigger head_has_its_event after update on event_store.head
    deferrable initially deferred
    for each row execute function event_store.head_has_its_event();
alter table event_store.head enable always trigger head_has_its_event;
