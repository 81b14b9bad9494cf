-- Sessions of the pages are listed and ended by their owner. Those of before are over: everybody signs in once more.
drop table session;

create table session (
  hash ${text} primary key,
  id ${text} not null unique,
  account_id ${text} not null references account (id),
  opened_at ${text} not null,
  used_at ${text} not null,
  expires_at ${text} not null,
  device ${text} not null
);
create index session_account on session (account_id, opened_at);
create index session_expires on session (expires_at);
