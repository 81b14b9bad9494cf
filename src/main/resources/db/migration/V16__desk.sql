-- What stands still, the worst first; and who of the staff sees to it.
alter table flag add column assigned_to ${text};
create index flag_harm on flag (is_open, level, reached, id) where is_open = 1;
create index referral_board on referral (stage, since, id) where ended_position = 0;
