-- What an investor keeps to itself about a deal; the id is the referral's.
create table notebook (
  id ${text} primary key references referral (id),
  version bigint not null,
  opened_position bigint not null,
  position bigint not null,
  body ${text} not null,
  investor_id ${text} not null references investor (id)
);
