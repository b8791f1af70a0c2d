-- Which of two texts the author wrote first: a listing first written in English is opened in English again.
alter table public.listing_texts add column position smallint not null default 1
	constraint listing_texts_position_is_known check (position in (1, 2));
