-- The outbox: every mail that was ever asked for, with what became of it. Written in the transaction of the step that
-- asks for it, sent afterwards. The same script runs on H2 and PostgreSQL.

create table mail (
  id varchar(64) primary key,
  cohort_id varchar(64),                      -- null for a mail that concerns no single cohort
  course_id varchar(64),
  recipient_id varchar(255) not null,
  recipient_name varchar(255) not null,
  recipient_address varchar(255) not null,
  kind varchar(64) not null,
  subject varchar(1000) not null,
  text_body text not null,
  html_body text not null,
  calendar text,                              -- an iCalendar object
  calendar_method varchar(16),                -- REQUEST, CANCEL
  message_id varchar(255) not null unique,    -- the same at every attempt, so that a mail sent twice shows once
  dedupe_key varchar(255) not null unique,
  status varchar(16) not null,                -- QUEUED, SENT, FAILED
  attempts integer not null,
  next_attempt_at timestamp with time zone not null,
  claimed_until timestamp with time zone,     -- one node is sending it until then
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  last_error varchar(255)                     -- what went wrong, technically; never a name or an address
);
create index mail_due on mail (status, next_attempt_at);
create index mail_cohort on mail (cohort_id, created_at);
