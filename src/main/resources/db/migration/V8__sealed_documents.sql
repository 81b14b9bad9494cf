-- Contents of documents, sealed under the key that sealed_with names. Those of document_content were kept as they are by
-- earlier versions: each is sealed and moved here when the database is next opened.
create table document_sealed (
  sha256 ${text} primary key,
  sealed_with ${text} not null,
  sealed ${blob} not null
);
create index document_sealed_with on document_sealed (sealed_with);
