-- The evaluator's rows of a closed cohort, written once and never changed: files of one cohort cannot be laid beside each
-- other to see who has changed. The pseudonyms are random and stand nowhere else, so no key is kept any more.
create table evaluation_row (
  cohort_id varchar(64) not null references cohort (id),
  pseudonym varchar(64) not null,
  content text not null,                      -- JSON: codes only, what may not be told is left out already
  made_at timestamp with time zone not null,
  primary key (cohort_id, pseudonym)
);
drop table evaluation_key;
