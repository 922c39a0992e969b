-- How many of a cohort could say each of the eight sentences of Figure 3 before and after, counted once, when the cohort
-- was closed. Numbers of a group only, already coarsened: no row leads back to a person, so erasure leaves them alone.
create table criteria_figure (
  cohort_id varchar(64) not null references cohort (id),
  sentence varchar(64) not null,              -- key of the sentence, or ALL for all eight
  people integer not null,                    -- who answered both times
  sayable_before integer not null,            -- never fewer than 1, never more than people - 1
  sayable_after integer not null,
  counted_at timestamp with time zone not null,
  primary key (cohort_id, sentence)
);
