-- What a coordinator agrees with and about one leader: leave that ends by itself, postponed deadlines, and what the leader's
-- manager may know. The same script runs on H2 and PostgreSQL.

-- The pause that is agreed for a course: under way, or to come. It is gone once the leader is back; who paused whom and
-- when stands in course_log.
create table course_pause (
  course_id varchar(64) primary key references course (id),
  first_day date not null,                    -- in Denmark
  last_day date,                              -- itself paused; null: until somebody ends it
  agreed_by varchar(255) not null,            -- the coordinator
  agreed_at timestamp with time zone not null
);

-- Every time the deadline of one task was postponed. The newest one says how long the leader has at least.
create table postponed_deadline (
  position bigint generated always as identity primary key,
  course_id varchar(64) not null references course (id),
  task_id varchar(64) not null,
  due_before timestamp with time zone not null,
  due_at timestamp with time zone not null,
  reason varchar(300) not null,               -- for the coordinators; the form asks for nothing personal
  postponed_by varchar(255) not null,
  postponed_at timestamp with time zone not null
);
create index postponed_deadline_task on postponed_deadline (task_id);
create index postponed_deadline_course on postponed_deadline (course_id);

-- That the manager may know whether one task is handed in. The leader is told first.
create table status_release (
  task_id varchar(64) primary key,
  course_id varchar(64) not null references course (id),
  released_by varchar(255) not null,          -- the coordinator
  released_at timestamp with time zone not null,
  closed_at timestamp with time zone,         -- when the manager was told, or there was nothing left to tell; null until then
  manager_told boolean not null
);
create index status_release_course on status_release (course_id);
