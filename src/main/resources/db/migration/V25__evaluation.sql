-- The key of each cohort by which a leader's pseudonym in the evaluator's files is made: the same in every file of the
-- cohort, so that before and after can be joined. Whoever has the files alone can follow it back to nobody; when the key
-- is deleted nobody can.
create table evaluation_key (
  cohort_id varchar(64) primary key,
  secret varchar(64) not null,                -- 256 random bits
  made_at timestamp with time zone not null
);
