-- What another rulebook would have done with the dossiers of the past.

create table backtest (
  id ${text} primary key,
  version bigint not null,
  opened_position bigint not null,
  position bigint not null,
  body ${text} not null,
  outcome ${text} not null
);
create index backtest_opened on backtest (opened_position);
create index backtest_outcome on backtest (outcome, opened_position);

-- Not part of the journal, for each can be found again from it: how far a back-test has come, and what it found.

create table backtest_progress (
  backtest_id ${text} primary key references backtest (id),
  done bigint not null,
  total bigint not null
);

create table backtest_finding (
  backtest_id ${text} primary key references backtest (id),
  body ${text} not null
);

create table backtest_line (
  backtest_id ${text} not null references backtest (id),
  section ${text} not null,
  n bigint not null,
  body ${text} not null,
  primary key (backtest_id, section, n)
);
