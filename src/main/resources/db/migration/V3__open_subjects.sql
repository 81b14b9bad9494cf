-- What is open, by id, without a look at what has ended. The first column makes both databases choose it.
create index dossier_open on dossier (is_open, id) where is_open = 1;
create index referral_open on referral (ended_position, id) where ended_position = 0;
