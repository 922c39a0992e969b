-- What an identity provider calls a person whose login is not the user id. Nobody's login is that of two.
-- The same script runs on H2 and PostgreSQL.
create table login_id (
  user_id varchar(255) primary key,
  login varchar(255) not null unique
);
