-- A stored pair knows in which versions of its two listings it was found, so that the second of them need not find it again.
-- Null for pairs stored before: they are found again once.
alter table public.matches
	add column need_version integer,
	add column offer_version integer;

-- 0 has all pairs of a listing found anew, also those that others found. A new listing has none that could be outdated.
alter table public.listings alter column matched_version set default -1;
