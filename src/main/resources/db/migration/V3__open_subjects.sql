-- What is open, without a look at what has ended.
create index dossier_open on dossier (id) where is_open = 1;
create index referral_open on referral (id) where ended_position = 0;
