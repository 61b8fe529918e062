-- Bookmarks and notes that auditors leave while they step through the history. They are no facts of the programme: they say
-- nothing about it, bind nobody, are read by their maker alone, and go when their maker wants. So they are no events, stand in no
-- view, and a rebuild neither reads nor makes them.

create schema replays;

create table replays.bookmark (
    id       uuid primary key,
    -- Whose it is; every question asks for this.
    account  text not null,
    -- Whose history is stepped through: roadmap, items/<id>, parties/<id>, versions/<name>.
    about    text not null check (about ~ '^(roadmap|(items|parties|versions)/.{1,60})$'),
    position bigint not null check (position >= 1),
    note     text not null check (length(note) <= 4000),
    made_at  timestamptz(3) not null
);

create index on replays.bookmark (account, position, id);

grant usage on schema replays to ${application};
grant select, insert, delete on replays.bookmark to ${application};
