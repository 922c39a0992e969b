-- What people were reminded of, written in the transaction of the mail itself. The unique keys are what keeps two runs, two
-- nodes and a run after a crash from writing twice. The same script runs on H2 and PostgreSQL.

-- One digest: at most one a day to each person.
create table reminder_digest (
  id varchar(64) primary key,
  person_id varchar(255) not null,
  written_on date not null,                   -- the day in Denmark
  asked_by varchar(255),                      -- the coordinator who asked for it; null for the daily run
  written_at timestamp with time zone not null,
  unique (person_id, written_on)
);

-- One rule that a task has met: at most once for the day the rule counts from, so that a moved deadline has its own.
create table reminder (
  task_id varchar(64) not null,
  rule varchar(64) not null,                  -- as the decision table 'reminder-policy' names it, or 'askedFor'
  counted_from date not null,                 -- the day the task was opened or is due
  digest_id varchar(64) references reminder_digest (id),  -- null where the coordinator was asked to call instead
  written_at timestamp with time zone not null,
  primary key (task_id, rule, counted_from)
);
create index reminder_digest_id on reminder (digest_id);

-- "Kontakt til leder": each time the coordinator was asked to call a leader, and what came of it.
create table leader_contact (
  course_id varchar(64) not null references course (id),
  round integer not null,
  asked_at timestamp with time zone not null,
  result varchar(32),                         -- SOON, NEW_DEADLINE, PAUSE, WITHDRAW, OTHER; null until it is known
  contacted_by varchar(255),
  contacted_at timestamp with time zone,
  primary key (course_id, round)
);

-- The days on which the daily run went through. Health looks here. The first day is the one on which the program was
-- started for the first time.
create table reminder_run (
  ran_on date primary key,
  outcome varchar(32) not null,               -- FIRST_START, WRITTEN, TOO_LATE
  mails integer not null,
  ended_at timestamp with time zone not null
);
