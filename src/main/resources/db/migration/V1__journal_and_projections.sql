-- ${text}: text compared byte by byte. ${key}: the key that orders the rows on disk. ${blob}: bytes.
-- Instants are text of one width, so that the order of the text is the order of time.
-- A sort column is never null: an empty text or -1 stands for "not given", and comes first.

create table journal_head (
  id integer primary key check (id = 1),
  position bigint not null,
  hash ${text} not null
);
insert into journal_head (id, position, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- journal_hash: the chain over the hashes of all events up to this one.
create table event (
  position ${key},
  stream ${text} not null,
  seq bigint not null,
  type ${text} not null,
  at ${text} not null,
  actor ${text} not null,
  body ${text} not null,
  previous_hash ${text} not null,
  hash ${text} not null,
  journal_hash ${text} not null,
  unique (stream, seq)
);

-- One row for each stream: what its events fold into. opened_position and position are those of its first and last event.

create table account (
  id ${text} primary key,
  version bigint not null,
  opened_position bigint not null,
  position bigint not null,
  body ${text} not null,
  token_hash ${text} not null unique
);
create index account_opened on account (opened_position);

create table company (
  id ${text} primary key,
  version bigint not null,
  opened_position bigint not null,
  position bigint not null,
  body ${text} not null,
  company_key ${text} not null unique
);

create table dossier (
  id ${text} primary key,
  version bigint not null,
  opened_position bigint not null,
  position bigint not null,
  body ${text} not null,
  company_id ${text} not null references company (id),
  name_folded ${text} not null,
  territory ${text},
  stage ${text} not null,
  status ${text} not null,
  is_open bigint not null,
  round ${text},
  amount bigint not null,
  asked_euros bigint not null,
  created_at ${text} not null,
  submitted_at ${text} not null,
  external_id ${text} unique
);
create index dossier_created on dossier (created_at, id);
create index dossier_submitted on dossier (submitted_at, id);
create index dossier_amount on dossier (amount, id);
create index dossier_name on dossier (name_folded, id);
create index dossier_company on dossier (company_id);
create index dossier_territory on dossier (territory, created_at, id);
create index dossier_stage on dossier (stage, created_at, id);
create index dossier_asked on dossier (is_open, stage, asked_euros);

create table dossier_sector (
  dossier_id ${text} not null references dossier (id),
  sector ${text} not null,
  primary key (dossier_id, sector)
);
create index dossier_sector_sector on dossier_sector (sector, dossier_id);

create table dossier_hold (
  dossier_id ${text} not null references dossier (id),
  mandate_id ${text} not null,
  primary key (dossier_id, mandate_id)
);
create index dossier_hold_mandate on dossier_hold (mandate_id, dossier_id);

create table investor (
  id ${text} primary key,
  version bigint not null,
  opened_position bigint not null,
  position bigint not null,
  body ${text} not null,
  name_folded ${text} not null,
  external_id ${text} unique
);
create index investor_opened on investor (opened_position, id);
create index investor_position on investor (position);
create index investor_name on investor (name_folded, id);

create table mandate (
  id ${text} primary key,
  version bigint not null,
  opened_position bigint not null,
  position bigint not null,
  body ${text} not null,
  investor_id ${text} not null references investor (id),
  name_folded ${text} not null,
  external_id ${text} unique
);
create index mandate_opened on mandate (opened_position, id);
create index mandate_position on mandate (position);
create index mandate_name on mandate (name_folded, id);
create index mandate_investor on mandate (investor_id);

-- ended_position: of the event that ended it; 0 while it is open.
create table referral (
  id ${text} primary key,
  version bigint not null,
  opened_position bigint not null,
  position bigint not null,
  body ${text} not null,
  dossier_id ${text} not null references dossier (id),
  mandate_id ${text} not null references mandate (id),
  investor_id ${text} not null references investor (id),
  stage ${text} not null,
  status ${text} not null,
  since ${text} not null,
  ended_position bigint not null
);
create index referral_dossier on referral (dossier_id, id);
create index referral_investor on referral (investor_id, opened_position);
create index referral_since on referral (since, id);
create index referral_opened on referral (opened_position, mandate_id);
create index referral_ended on referral (ended_position, mandate_id);

create table flag (
  id ${text} primary key,
  version bigint not null,
  opened_position bigint not null,
  position bigint not null,
  body ${text} not null,
  subject_type ${text} not null,
  subject_id ${text} not null,
  dossier_id ${text} not null,
  level ${text} not null,
  visit bigint not null,
  holder ${text} not null,
  since ${text} not null,
  reached ${text} not null,
  is_open bigint not null
);
create index flag_subject on flag (subject_id, subject_type);
create index flag_open on flag (is_open, dossier_id);
create index flag_dossier on flag (dossier_id);
create index flag_reached on flag (reached, id);
create index flag_since on flag (since, id);

-- What is not a stream of its own.

create table armed (
  subject_type ${text} not null,
  subject_id ${text} not null,
  dossier_id ${text} not null,
  kind ${text} not null,
  at ${text} not null,
  primary key (subject_type, subject_id, kind)
);
create index armed_at on armed (at, subject_id, kind);

create table armed_with (
  id integer primary key check (id = 1),
  rulebook ${text} not null
);

create table document_content (
  sha256 ${text} primary key,
  content ${blob} not null
);

create table session (
  hash ${text} primary key,
  account_id ${text} not null references account (id),
  expires ${text} not null
);
create index session_expires on session (expires);

create table repeat (
  account_id ${text} not null references account (id),
  repeat_key ${text} not null,
  fingerprint ${text} not null,
  created_id ${text} not null,
  primary key (account_id, repeat_key)
);

create table rulebook (
  version ${text} primary key,
  at ${text} not null,
  brought_by ${text} not null
);

create table rulebook_file (
  version ${text} not null references rulebook (version),
  path ${text} not null,
  content ${text} not null,
  primary key (version, path)
);
