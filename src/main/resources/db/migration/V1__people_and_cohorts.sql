-- The people, the cohorts and the courses. The engine holds ids, flags and due dates; people and texts live here.
-- The same script runs on H2 and PostgreSQL.

create table school (
  code varchar(64) primary key,               -- tenant id in the engine
  name varchar(255) not null,
  created_at timestamp with time zone not null
);

create table person (
  id varchar(255) primary key,                -- lower-cased e-mail address at enrolment; never changes
  first_name varchar(255) not null,
  last_name varchar(255) not null,
  email varchar(255) not null,                -- where mail goes; can be corrected
  phone varchar(32),
  created_at timestamp with time zone not null
);

create table cohort (
  id varchar(64) primary key,
  name varchar(255) not null,
  track varchar(32) not null,                 -- MODEL_SCHOOL, IMPLEMENTATION_SCHOOL
  coordinator_id varchar(255) not null,
  place varchar(255),
  status varchar(32) not null,                -- PLANNED, LAUNCHED, CLOSED
  process_instance_id varchar(64),
  created_at timestamp with time zone not null,
  launched_at timestamp with time zone,
  closed_at timestamp with time zone
);

create table seminar (
  cohort_id varchar(64) not null references cohort (id),
  number integer not null,
  first_day date not null,
  starts_at timestamp with time zone not null,
  day1_ends_at timestamp with time zone not null,
  day2_starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  place varchar(255),
  room varchar(255),
  process_instance_id varchar(64),
  calendar_uid varchar(255) not null,
  calendar_sequence integer not null,
  scheduled_at timestamp with time zone,      -- when the coordinator settled time and place
  held_at timestamp with time zone,
  primary key (cohort_id, number)
);

create table cross_school_meeting (
  cohort_id varchar(64) primary key references cohort (id),
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  place varchar(255),
  reason text,                                -- why the date is outside two to three months
  calendar_uid varchar(255) not null,
  calendar_sequence integer not null,
  held_at timestamp with time zone
);

-- One course of one leader in one cohort. Its id is the business key of the course instance,
-- the processes it calls and its Action Learning rounds.
create table course (
  id varchar(64) primary key,
  cohort_id varchar(64) not null references cohort (id),
  leader_id varchar(255) not null references person (id),
  school_code varchar(64) not null references school (code),
  coach_id varchar(255) references person (id),
  manager_id varchar(255) references person (id),
  job_title varchar(255),
  ects_wanted boolean not null,
  process_instance_id varchar(64),
  enrolled_at timestamp with time zone not null,
  started_at timestamp with time zone,
  paused_at timestamp with time zone,
  ended_at timestamp with time zone,
  outcome varchar(32),                        -- COMPLETED, NOT_COMPLETED, WITHDRAWN; null while it runs
  outcome_note varchar(1000),                 -- what was missing, in Danish, for the coordinator
  unique (cohort_id, leader_id)
);
create index course_leader on course (leader_id);
create index course_school on course (school_code);
create index course_coach on course (coach_id);

create table attendance (
  course_id varchar(64) not null references course (id),
  seminar_number integer not null,
  day1 boolean not null,
  day2 boolean not null,
  outcome varchar(32) not null,               -- ATTENDED, PARTLY, EXCUSED, ABSENT, CAUGHT_UP
  registered_by varchar(255) not null,
  registered_at timestamp with time zone not null,
  primary key (course_id, seminar_number)
);

-- One round of individual training (coaching or sparring) of one course.
create table training_session (
  course_id varchar(64) not null references course (id),
  round integer not null,
  starts_at timestamp with time zone,
  ends_at timestamp with time zone,
  place varchar(255),
  calendar_uid varchar(255) not null,
  calendar_sequence integer not null,
  booked_at timestamp with time zone,
  held_on date,
  held_at timestamp with time zone,           -- when the konsulent registered the session as held
  primary key (course_id, round)
);

-- Read model: what a course has entered, done and left. Written in the transaction of the step; holds no text. Who has
-- an open task and when it is due is asked of the task itself: both can change, and kept twice they would come to differ.
create table course_step (
  id varchar(64) primary key,                 -- activity instance or task id in the engine
  position bigint generated always as identity,
  course_id varchar(64) not null,
  process_id varchar(64) not null,
  step_id varchar(255) not null,
  step_name varchar(255),
  kind varchar(32) not null,                  -- USER_TASK, PHASE, TRAINING
  form_id varchar(255),
  round integer not null,
  phase_id varchar(255),                      -- the phase (embedded subprocess) the step stands in, if any
  late boolean not null,
  entered_at timestamp with time zone not null,
  done_at timestamp with time zone,
  ended_at timestamp with time zone           -- left without being done: the internat began, the course ended
);
create index course_step_course on course_step (course_id, phase_id);
