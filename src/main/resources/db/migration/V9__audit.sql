-- What is written down although it changes nothing: one trail for each subject.

create table audit (
  id ${text} primary key,
  version bigint not null,
  opened_position bigint not null,
  position bigint not null,
  body ${text} not null
);
