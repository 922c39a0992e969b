-- An address to which mail does not arrive, until the coordinator has corrected it.

alter table person add column address_failed_at timestamp with time zone;  -- null: mail arrives, as far as we know
alter table person add column address_correction_id varchar(64);           -- business key of "Ret e-mailadresse"

-- The moment after which a mail is of no use any more and is no longer sent: an invitation to what is over, a reminder
-- of another day. Null: always of use.
alter table mail add column useful_until timestamp with time zone;
alter table mail add column failed_at timestamp with time zone;          -- when it was given up, or came back

create index mail_recipient on mail (recipient_id, status);

-- What stands in a person's calendar, as the person was last told. The feed shows it, invitation or not: a mail that
-- did not arrive, or was deleted after its time, leaves no hole.
create table calendar_entry (
  person_id varchar(255) not null,
  uid varchar(255) not null,                  -- the same for the event's whole life
  sequence integer not null,
  cancelled boolean not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  title varchar(1000) not null,
  description text,
  place varchar(1000),
  course_id varchar(64),
  changed_at timestamp with time zone not null,
  primary key (person_id, uid)
);

-- The secret address under which a person subscribes to the own calendar. Only its hash is kept.
create table calendar_link (
  person_id varchar(255) primary key,
  token_hash varchar(64) not null unique,     -- SHA-256, hexadecimal
  created_at timestamp with time zone not null
);
