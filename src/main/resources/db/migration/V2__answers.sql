-- What people write. Never a process variable: this is the only place where the texts are.

create table answer (
  id varchar(64) primary key,
  course_id varchar(64) not null,             -- business key of the process: course, cohort or 4D cycle
  form_id varchar(255) not null,
  round integer not null,
  task_id varchar(64) unique,                 -- null for a start form; one task has one answer
  author_id varchar(255) not null,
  content text not null,                      -- JSON object: field key to value, exactly as typed
  submitted_at timestamp with time zone not null,
  position bigint generated always as identity -- tells two answers of the same moment apart
);
-- A step that is visited again in the same round keeps every answer; the newest one counts.
create index answer_key on answer (course_id, form_id, round, submitted_at);

create table draft (
  course_id varchar(64) not null,
  form_id varchar(255) not null,
  round integer not null,
  author_id varchar(255) not null,
  content text not null,
  saved_at timestamp with time zone not null,
  primary key (course_id, form_id, round, author_id)
);
