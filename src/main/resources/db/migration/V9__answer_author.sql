-- "Mit forløb" reads all that one person has handed in.
create index answer_author on answer (author_id);
