-- Which dossiers keep which content, so that one goes when none does any more. Of the dossiers of before, an empty hash says
-- that theirs are still to be read from their bodies: that is done when the database is next opened.
create table dossier_document (
  dossier_id ${text} not null references dossier (id),
  sha256 ${text} not null,
  primary key (dossier_id, sha256)
);
create index dossier_document_sha256 on dossier_document (sha256);
insert into dossier_document (dossier_id, sha256)
  select id, '' from dossier
  where exists (select 1 from event where stream = 'dossier/' || dossier.id and type = 'DocumentAdded');
