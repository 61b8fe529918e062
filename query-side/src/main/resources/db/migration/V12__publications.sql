-- The bytes of publications, kept as they were made. What was published is never changed.

create schema publications;

-- A file, once, however many publications have these very bytes.
create table publications.file (
    digest     text primary key check (digest = encode(sha256(bytes), 'hex')),
    bytes      bytea not null,
    kept_at    timestamptz(3) not null default now()
);
alter table publications.file alter column bytes set storage external;

-- Which file is which publication.
create table publications.publication (
    version  uuid not null,
    edition  text not null,
    language text not null,
    format   text not null,
    issue    int not null check (issue >= 1),
    digest   text not null references publications.file,
    -- Which renderer made it: a later release serves what an earlier one made.
    renderer text not null,
    primary key (version, edition, language, format, issue)
);

create function publications.refuse() returns trigger language plpgsql as $$
begin
    raise exception '% of % is refused: what was published is never changed', lower(tg_op), tg_table_name
        using errcode = 'restrict_violation';
end $$;

create trigger file_is_immutable before update or delete or truncate on publications.file
    for each statement execute function publications.refuse();
alter table publications.file enable always trigger file_is_immutable;

create trigger publication_is_immutable before update or delete or truncate on publications.publication
    for each statement execute function publications.refuse();
alter table publications.publication enable always trigger publication_is_immutable;

grant usage on schema publications to ${application};
grant select, insert on publications.file, publications.publication to ${application};
