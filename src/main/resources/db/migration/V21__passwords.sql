-- Links with which people choose their own password.

-- Only the hash of a link is kept. One person can have several: each attempt to send a mail makes one. All of them end
-- when the person has chosen a password.
create table password_link (
  token_hash varchar(64) primary key,         -- SHA-256, hexadecimal
  person_id varchar(255) not null,            -- user id
  purpose varchar(16) not null,               -- INVITATION, RESET
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null
);
create index password_link_person on password_link (person_id, purpose, created_at);

-- "Glemt adgangskode?": what somebody typed, until it is answered a moment later. Kept first and looked up afterwards, so
-- that nobody can tell by the time it takes whether there is such a person.
create table password_request (
  id varchar(64) primary key,
  address varchar(255) not null,
  asked_at timestamp with time zone not null
);

-- Null: still the password of the first day, which nobody knows (in a demo, everybody).
alter table person add column password_chosen_at timestamp with time zone;
