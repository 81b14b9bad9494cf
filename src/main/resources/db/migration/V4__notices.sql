-- What people are told by e-mail: how far the journal was read for it, what is to be sent, and who wants no more.

create table notice_place (
  id integer primary key check (id = 1),
  position bigint not null,
  digest_day ${text} not null
);

-- due_at: when it may next be taken in hand. subject, text: written once, the first time it is sent; the text goes once it was.
create table notice (
  id ${text} primary key,
  kind ${text} not null,
  reader ${text} not null,
  dossier_id ${text},
  position bigint not null,
  decided_at ${text} not null,
  due_at ${text} not null,
  state ${text} not null,
  attempts bigint not null,
  address ${text},
  subject ${text},
  body ${text},
  sent_at ${text},
  problem ${text}
);
create index notice_due on notice (due_at, position, id) where state in ('DUE', 'SENDING');
create index notice_decided on notice (decided_at, id);
create index notice_state on notice (state, decided_at, id);

create table notice_stop (
  reader ${text} primary key,
  token ${text} not null unique,
  stopped_at ${text}
);
