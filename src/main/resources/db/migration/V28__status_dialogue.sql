-- "Status og fremdrift": what is asked of the leadership of a school, and when. What they write is an answer like any
-- other, kept under the dialogue's id. The same script runs on H2 and PostgreSQL.

-- One for each school, for good: when the school takes part again, its rounds go on and the earlier ones can be read.
create table status_dialogue (
  id varchar(64) primary key,                 -- business key of its process, and of its answers
  school_code varchar(64) not null unique references school (code),
  process_instance_id varchar(64),            -- null while no leader of the school is under way
  started_on date not null,                   -- the last time that it began
  ended_at timestamp with time zone           -- null while it goes on
);

create table status_dialogue_round (
  dialogue_id varchar(64) not null references status_dialogue (id),
  round integer not null,
  asked_on date not null,                     -- the day in Denmark
  status varchar(16),                         -- ON_TRACK, BEHIND, STALLED; null until the school has answered
  time_and_resources varchar(16),             -- SUFFICIENT, PARTLY, INSUFFICIENT
  answered_on date,
  replied_on date,                            -- when the coordinator answered, where there was something to answer
  mentioned_on date,                          -- when the monthly mail reminded of it: once at most
  primary key (dialogue_id, round)
);

-- The cohorts that had leaders of the school under way on that day.
create table status_dialogue_cohort (
  dialogue_id varchar(64) not null,
  round integer not null,
  cohort_id varchar(64) not null references cohort (id),
  primary key (dialogue_id, round, cohort_id),
  foreign key (dialogue_id, round) references status_dialogue_round (dialogue_id, round)
);
create index status_dialogue_cohort_cohort on status_dialogue_cohort (cohort_id);
