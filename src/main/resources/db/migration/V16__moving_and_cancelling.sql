-- Seminars that are moved or cancelled, what stands in whose calendar, and who has said in advance that she cannot come.
-- The same script runs on H2 and PostgreSQL.

-- Every change of a seminar that is under way: the newest one says whether it is cancelled.
create table seminar_change (
  id varchar(64) primary key,
  position bigint generated always as identity,
  request_id varchar(64) not null,            -- business key of the process in which the coordinator asked for it
  cohort_id varchar(64) not null references cohort (id),
  seminar_number integer not null,
  kind varchar(16) not null,                  -- MOVED, CANCELLED
  old_starts_at timestamp with time zone not null,
  old_ends_at timestamp with time zone not null,
  old_place varchar(255),
  changed_by varchar(255) not null,
  changed_at timestamp with time zone not null
);
create index seminar_change_cohort on seminar_change (cohort_id, seminar_number);

-- The state of the event that was sent with the number; what stands there already was sent as the event was then.
alter table calendar_entry add column event_sequence integer default 0 not null;
update calendar_entry set event_sequence = sequence;
create index calendar_entry_course on calendar_entry (course_id);

-- What was sent before entries were kept.
insert into calendar_entry (uid, person_id, course_id, sequence, event_sequence, cancelled, starts_at, ends_at, title,
  description, place, changed_at)
select s.calendar_uid, c.leader_id, c.id, s.calendar_sequence, s.calendar_sequence, false, s.starts_at, s.ends_at,
  cast(s.number as varchar(9)) || '. internat', null, s.place, current_timestamp
from seminar s join course c on c.cohort_id = s.cohort_id
where exists (select 1 from mail m where m.course_id = c.id
  and m.dedupe_key like 'seminar-invitation:' || s.cohort_id || ':' || cast(s.number as varchar(9)) || ':%')
  and not exists (select 1 from calendar_entry e where e.uid = s.calendar_uid and e.person_id = c.leader_id);
insert into calendar_entry (uid, person_id, course_id, sequence, event_sequence, cancelled, starts_at, ends_at, title,
  description, place, changed_at)
select t.calendar_uid, c.leader_id, c.id, t.calendar_sequence, t.calendar_sequence, false, t.starts_at, t.ends_at,
  'Møde på tværs af modelskoler', null, t.place,
  current_timestamp
from cross_school_meeting t join course c on c.cohort_id = t.cohort_id
where exists (select 1 from mail m where m.course_id = c.id and m.dedupe_key like 'meeting-invitation:%')
  and not exists (select 1 from calendar_entry e where e.uid = t.calendar_uid and e.person_id = c.leader_id);
insert into calendar_entry (uid, person_id, course_id, sequence, event_sequence, cancelled, starts_at, ends_at, title,
  description, place, changed_at)
select distinct t.calendar_uid, m.recipient_id, c.id, t.calendar_sequence, t.calendar_sequence, false, t.starts_at,
  t.ends_at, 'Samtale', null, t.place, current_timestamp
from training_session t join course c on c.id = t.course_id
join mail m on m.course_id = c.id and m.dedupe_key like 'session:' || t.calendar_uid || ':%'
where t.starts_at is not null
  and not exists (select 1 from calendar_entry e where e.uid = t.calendar_uid and e.person_id = m.recipient_id);

-- Said in advance: no reason, no word, only that. It holds for the date it was said about.
create table absence_report (
  course_id varchar(64) not null references course (id),
  event varchar(16) not null,                 -- SEMINAR_1 to SEMINAR_3, MEETING
  reported_at timestamp with time zone not null,
  primary key (course_id, event)
);
