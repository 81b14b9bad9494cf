-- Tokens of programs, beside the one that each account was opened with. ended_position: 0 while none has ended it.
create table token (
  id ${text} primary key,
  version bigint not null,
  opened_position bigint not null,
  position bigint not null,
  body ${text} not null,
  account_id ${text} not null references account (id),
  token_hash ${text} not null unique,
  ended_position bigint not null
);
create index token_account on token (account_id, opened_position);
