-- What the journal says of living persons stands apart from its chained bodies, which hold pseudonyms: an HMAC of each text
-- under a key of the person's own. Key and texts can be erased, and the chain stays whole.

-- known_as: an e-mail address in small letters; of who has given none, the stream and the month.
create table person (
  id ${text} primary key,
  known_as ${text} not null unique,
  hmac_key ${text} not null
);

create table personal (
  stream ${text} not null,
  hmac ${text} not null,
  person_id ${text} not null,
  content ${text} not null,
  primary key (stream, hmac)
);
create index personal_person on personal (person_id, stream);

-- Which persons were erased, and when: a stream for each time.
create table erasure (
  id ${text} primary key,
  version bigint not null,
  opened_position bigint not null,
  position bigint not null,
  body ${text} not null
);
create index erasure_opened on erasure (opened_position);

create table erased_person (
  erasure_id ${text} not null references erasure (id),
  person_id ${text} not null,
  primary key (erasure_id, person_id)
);
create index erased_person_person on erased_person (person_id);
