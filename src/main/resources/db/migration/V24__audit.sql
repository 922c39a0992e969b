-- Who did what when, for the administrator. Nothing in the application changes or removes a line, but for the two things
-- that the law asks for: a person who is erased becomes a pseudonym, and what is past its time is deleted. The same
-- script runs on H2 and PostgreSQL, which share no language for a trigger that would hold this in the database.
create table audit_entry (
  position bigint generated always as identity primary key,
  happened_at timestamp with time zone not null,
  actor_id varchar(255) not null,             -- user id; "system" and "retention" for what nobody at a screen did
  kind varchar(64) not null,                  -- AuditKind
  operation varchar(128),                     -- what the engine calls it, such as "Task/Claim"; null for our own
  object_kind varchar(32) not null,           -- AuditObject.Kind
  object_id varchar(255),                     -- never a person of ours: that is person_id
  object_name varchar(255),                   -- what people called it then
  person_id varchar(255),                     -- whom it was about
  old_value varchar(1000),
  new_value varchar(1000)
);
create index audit_entry_happened on audit_entry (happened_at);
create index audit_entry_actor on audit_entry (actor_id);
create index audit_entry_person on audit_entry (person_id);
