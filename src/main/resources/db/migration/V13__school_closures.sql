-- On which days each school is closed, as the school has told it. A school without a list keeps the usual closures.
create table school_closure_list (
  school_code varchar(64) primary key references school (code),
  loaded_by varchar(255) not null,
  loaded_at timestamp with time zone not null
);

create table school_closure (
  school_code varchar(64) not null references school_closure_list (school_code),
  first_day date not null,
  last_day date not null,                     -- itself closed
  name varchar(100) not null,                 -- as it is written inside a sentence: "efterårsferie"
  primary key (school_code, first_day, last_day)
);
