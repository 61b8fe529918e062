-- Keys lie outside the events: what they hide is destroyed with them. They are wrapped under a key that this database never sees.
create schema keys;

create table keys.key (
    id           uuid primary key,
    purpose      text not null check (purpose in ('signing', 'subject', 'sealed')),
    -- Whose key it is; the programme's own keys are nobody's.
    subject_id   uuid,
    number       int not null check (number >= 1),
    algorithm    text not null,
    public_key   bytea,
    -- The private or secret key; null once it is destroyed.
    wrapped      bytea,
    -- A signing key is vouched for by the one before it.
    endorsement  text,
    made_at      timestamptz(3) not null,
    destroyed_at timestamptz(3),
    constraint key_of_whom check ((purpose = 'signing') = (subject_id is null)),
    constraint key_public check ((purpose = 'signing') = (public_key is not null)),
    constraint key_destroyed check ((wrapped is null) = (destroyed_at is not null)),
    constraint key_number unique nulls not distinct (purpose, subject_id, number)
);

-- A key is never changed but in one way, and only once: it is destroyed.
create function keys.only_destroy() returns trigger language plpgsql as $$
begin
    if old.wrapped is null or new.wrapped is not null or new.destroyed_at is null
            or (new.id, new.purpose, new.subject_id, new.number, new.algorithm, new.public_key, new.endorsement, new.made_at)
                is distinct from
                (old.id, old.purpose, old.subject_id, old.number, old.algorithm, old.public_key, old.endorsement, old.made_at) then
        raise exception 'a key can be destroyed, not changed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger key_only_destroyed before update on keys.key for each row execute function keys.only_destroy();
alter table keys.key enable always trigger key_only_destroyed;

create function keys.refuse() returns trigger language plpgsql as $$
begin
    raise exception '% of keys is refused: what was destroyed stays known', lower(tg_op) using errcode = 'restrict_violation';
end $$;

create trigger key_stays before delete or truncate on keys.key for each statement execute function keys.refuse();
alter table keys.key enable always trigger key_stays;

grant usage on schema keys to ${application};
grant select, insert, update (wrapped, destroyed_at) on keys.key to ${application};
