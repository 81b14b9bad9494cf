-- Companies and accounts are found by name. What was kept before gets its columns from its body when the database is opened.

alter table company add column name_folded ${text} not null default '';
create index company_name on company (name_folded, id);
create index company_opened on company (opened_position, id);

alter table account add column role ${text} not null default '';
alter table account add column is_open bigint not null default 1;
alter table account add column owner_id ${text};
alter table account add column name_folded ${text} not null default '';
create index account_name on account (name_folded, id);
create index account_owner on account (owner_id, opened_position, id);
