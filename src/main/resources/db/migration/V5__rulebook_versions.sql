-- A version of the rulebook becomes a stream of its own; what was kept before waits in rulebook_old for its history.

create table rulebook_old (
  version ${text} primary key,
  at ${text} not null
);
insert into rulebook_old (version, at) select version, at from rulebook;

create table rulebook_content (
  version ${text} not null,
  path ${text} not null,
  content ${text} not null,
  primary key (version, path)
);
insert into rulebook_content (version, path, content) select version, path, content from rulebook_file;

drop table rulebook_file;
drop table rulebook;

create table rulebook (
  id ${text} primary key,
  version bigint not null,
  opened_position bigint not null,
  position bigint not null,
  body ${text} not null,
  standing ${text} not null
);
create index rulebook_opened on rulebook (opened_position);
create unique index rulebook_in_force on rulebook (standing) where standing = 'IN_FORCE';
