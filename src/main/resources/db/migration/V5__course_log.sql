-- Who did what to whose course. The engine's operation log does not know for whom a job works.
create table course_log (
  position bigint generated always as identity primary key,
  course_id varchar(64) not null references course (id),
  change varchar(32) not null,                -- WITHDRAWN, PAUSED, RESUMED
  actor_id varchar(255) not null,
  happened_at timestamp with time zone not null
);
create index course_log_course on course_log (course_id);
