-- Identities of elsewhere (OpenID Connect) that open an account here.
create table identity (
  id ${text} primary key,
  version bigint not null,
  opened_position bigint not null,
  position bigint not null,
  body ${text} not null,
  account_id ${text} not null references account (id),
  subject_hash ${text} not null unique
);
create index identity_account on identity (account_id);
