-- When the konsulent first opened what a leader wrote for both of them. The leader sees the date beside the answer.
create table answer_reading (
  answer_id varchar(64) primary key references answer (id) on delete cascade,
  reader_id varchar(255) not null,
  read_at timestamp with time zone not null
);
