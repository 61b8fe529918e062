-- The transparency log: the tree over all events, kept in tiles (C2SP tlog-tiles), and what was signed of it.

create schema log;

-- How many events the tree covers, and of each level, from the leaves up, the hashes that do not fill a tile yet.
create table log.tree (
    only_row boolean primary key default true check (only_row),
    size     bigint not null check (size >= 0),
    edge     bytea[] not null
) with (fillfactor = 20);

insert into log.tree (size, edge) values (0, '{}');

-- Full tiles, each written once. They follow from the events, as the rows of a view do: a check makes them again and compares.
create table log.tile (
    level  int not null check (level between 0 and 63),
    index  bigint not null check (index >= 0),
    hashes bytea not null check (length(hashes) = 8192),
    primary key (level, index)
);
-- Hashes cannot be compressed.
alter table log.tile alter column hashes set storage external;

-- Every checkpoint that was published. Whoever holds one may come back to it.
create table log.checkpoint (
    size      bigint primary key check (size >= 0),
    note      text not null,
    signed_at timestamptz(3) not null
);

-- Who else signed a checkpoint: the note with the signature of the witness under it.
create table log.cosignature (
    size    bigint not null references log.checkpoint,
    witness text not null,
    note    text not null,
    primary key (size, witness)
);

-- What a time stamp authority says of when a checkpoint was there (RFC 3161): the answer as it came.
create table log.time_stamp (
    size       bigint primary key references log.checkpoint,
    token      bytea not null,
    stamped_at timestamptz not null
);

-- A witness holds a checkpoint that our log does not continue. What was found is kept, whatever becomes of the log.
create table log.fork (
    number   int primary key generated always as identity,
    witness  text not null,
    theirs   text not null,
    ours     text not null,
    found_at timestamptz(3) not null,
    unique (witness, theirs)
);

-- The last checkpoint that each witness has shown.
create table log.sighting (
    witness text primary key,
    size    bigint not null,
    note    text not null,
    seen_at timestamptz(3) not null
);

create function log.refuse() returns trigger language plpgsql as $$
begin
    raise exception '% of log.% is refused: what was published stays', lower(tg_op), tg_table_name
        using errcode = 'restrict_violation';
end $$;

create trigger checkpoint_stays before update or delete or truncate on log.checkpoint
    for each statement execute function log.refuse();
alter table log.checkpoint enable always trigger checkpoint_stays;

create trigger time_stamp_stays before update or delete or truncate on log.time_stamp
    for each statement execute function log.refuse();
alter table log.time_stamp enable always trigger time_stamp_stays;

create trigger fork_stays before update or delete or truncate on log.fork
    for each statement execute function log.refuse();
alter table log.fork enable always trigger fork_stays;

grant usage on schema log to ${application};
grant select, update on log.tree to ${application};
grant select, insert, update on log.tile, log.cosignature, log.sighting to ${application};
grant select, insert on log.checkpoint, log.time_stamp, log.fork to ${application};
