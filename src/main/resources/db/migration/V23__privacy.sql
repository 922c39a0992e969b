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

-- When a leader who has left asked to keep the texts for as long as the others'. Null: they go after the short time.
alter table course add column texts_kept_at timestamp with time zone;

-- What the nightly run deleted because its time was over: what and how much, never what it said or whose it was.
create table retention_deletion (
  position bigint generated always as identity primary key,
  kind varchar(32) not null,                  -- a row of the decision table "retention"
  object_id varchar(64),                      -- a course, a cycle or a pseudonym; null for mails, which are counted
  amount integer not null,
  deleted_at timestamp with time zone not null
);
