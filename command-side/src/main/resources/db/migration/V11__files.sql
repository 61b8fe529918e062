-- Files, each under the SHA-256 of its bytes. The event document.file-attached says what a file is and who may read it.

create schema if not exists files;

create table files.file (
    digest  bytea primary key check (digest = sha256(bytes)),
    bytes   bytea not null check (length(bytes) > 0),
    kept_at timestamptz(3) not null default now()
);

-- What is in a file is mostly compressed already.
alter table files.file alter column bytes set storage external;

create trigger file_is_immutable before update or delete or truncate on files.file
    for each statement execute function event_store.refuse();
alter table files.file enable always trigger file_is_immutable;

grant usage on schema files to ${application};
grant select, insert on files.file to ${application};
