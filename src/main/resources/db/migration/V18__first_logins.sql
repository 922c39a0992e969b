-- Who has ever logged in. Until then a wrong address means a wrong account, and the right one takes its place.
-- The same script runs on H2 and PostgreSQL.
create table first_login (
  user_id varchar(255) primary key,
  logged_in_at timestamp with time zone not null
);

-- Of whoever was here before nobody kept it: these accounts stay what they are.
insert into first_login (user_id, logged_in_at) select id, created_at from person;
