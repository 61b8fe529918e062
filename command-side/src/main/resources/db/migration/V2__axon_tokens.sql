-- How far each event processor has come. The token is JSON, its type a stable name of ours.

create table axon.token_entry (
    processor_name text not null,
    segment        int not null,
    token          text,
    token_type     text,
    timestamp      text,
    owner          text,
    primary key (processor_name, segment)
);
