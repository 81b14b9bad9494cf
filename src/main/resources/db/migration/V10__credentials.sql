-- How people prove who they are. Passwords, recovery codes, links and tickets stand here as hashes, secrets of second factors sealed.

-- login: the address it was made for, in lower case. last_step: the last half minute whose code was taken.
create table credential (
  account_id ${text} primary key references account (id),
  login ${text} not null unique,
  password ${text},
  last_step bigint not null,
  wrong_codes bigint not null
);

create table factor (
  account_id ${text} primary key,
  sealed_with ${text} not null,
  sealed ${blob} not null
);

create table recovery_code (
  account_id ${text} not null references account (id),
  hash ${text} not null,
  primary key (account_id, hash)
);

create table invitation (
  hash ${text} primary key,
  account_id ${text} not null references account (id),
  login ${text} not null,
  purpose ${text} not null,
  expires ${text} not null
);
create index invitation_account on invitation (account_id);
create index invitation_expires on invitation (expires);

-- Those who have given a password and owe a code.
create table ticket (
  hash ${text} primary key,
  account_id ${text} not null references account (id),
  wrong bigint not null,
  expires ${text} not null
);
create index ticket_account on ticket (account_id);
create index ticket_expires on ticket (expires);

-- The secret that such a ticket sets up.
create table ticket_factor (
  hash ${text} primary key,
  sealed_with ${text} not null,
  sealed ${blob} not null
);
