-- Who was enrolled by mistake can be taken out again, and what became of an absence is kept.
-- The same script runs on H2 and PostgreSQL.

-- Whether enrolment made the account. One that was there before is never removed with its last course.
alter table person add column account_made boolean default false not null;

-- A seminar that a leader missed, wholly or in part, and what the coordinator decided. One row, one question.
create table absence (
  course_id varchar(64) not null references course (id),
  seminar_number integer not null,
  asked_at timestamp with time zone not null,
  assessment varchar(32),                     -- GUEST, FOLLOW_UP, MATERIAL, APPROVED_WITHOUT, NOT_APPROVED
  assessed_by varchar(255),
  assessed_at timestamp with time zone,
  primary key (course_id, seminar_number)
);
