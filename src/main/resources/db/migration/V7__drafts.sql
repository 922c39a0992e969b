-- A draft counts its saves, so that a window notices that another one has saved since.
alter table draft add column revision integer default 1 not null;
alter table draft add column saved_from varchar(64);  -- the window that saved last
create index draft_author on draft (author_id);

-- Which form a task asked for, and of whom: what is typed when the task has just ended is kept all the same.
create table asked_form (
  task_id varchar(64) primary key,
  process_id varchar(255) not null,
  deployment_id varchar(64) not null,
  course_id varchar(64) not null,
  form_id varchar(255) not null,
  round integer not null,
  leader_id varchar(255),
  coach_id varchar(255),
  assignee_id varchar(255),
  asked_at timestamp with time zone not null
);
create index asked_form_key on asked_form (course_id, form_id, round);
