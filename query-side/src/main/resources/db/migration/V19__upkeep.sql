-- What operators asked of views, and what came of it. The trail has the results; here they are while they are under way.

create schema upkeep;

create table upkeep.task (
    id               uuid primary key,
    kind             text not null,
    view             text not null,
    at_position      bigint,
    account          text not null,
    role             text not null,
    party            uuid not null,
    asked_at         timestamptz(3) not null,
    ended_at         timestamptz(3),
    -- What came of it; written in the transaction that puts a rebuilt view in its place.
    position         bigint,
    shown            text,
    folded           text,
    milliseconds     bigint,
    first_difference text,
    failure          text,
    -- The position of the event that tells of it.
    recorded         bigint
);
create index on upkeep.task (view, asked_at desc);

grant usage on schema upkeep to ${application};
grant select, insert, update on upkeep.task to ${application};
