-- Private addresses of calendars, feeds and sheets. ended_position: 0 while none has ended it.
create table feed (
  id ${text} primary key,
  version bigint not null,
  opened_position bigint not null,
  position bigint not null,
  body ${text} not null,
  account_id ${text} not null references account (id),
  secret_hash ${text} not null unique,
  ended_position bigint not null
);
create index feed_account on feed (account_id, opened_position);
