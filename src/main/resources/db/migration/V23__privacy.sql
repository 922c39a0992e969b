-- Requests of people to see or to have erased what is kept about them. The same script runs on H2 and PostgreSQL.
create table data_request (
  id varchar(64) primary key,                 -- business key of the process "data-request"
  person_id varchar(255) not null,            -- the pseudonym once the person is erased
  pseudonym_id varchar(64) not null,          -- random; stands for the person after an erasure
  kind varchar(16) not null,                  -- INSIGHT, ERASURE
  requested_by varchar(255) not null,
  requested_at timestamp with time zone not null,
  confirmed_by varchar(255),                  -- of an erasure: who said yes to it
  confirmed_at timestamp with time zone,
  fetched_at timestamp with time zone,        -- when the person first took the export
  ended_at timestamp with time zone
);
create index data_request_person on data_request (person_id);
