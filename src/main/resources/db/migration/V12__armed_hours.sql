-- hours: of the calendar that the armed moments follow; empty for those of an earlier release, which are derived again.
alter table armed_with add column hours ${text} not null default '';
