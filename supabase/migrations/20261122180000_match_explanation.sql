-- What a match rests on is read as a whole or not at all, so it is kept as a whole, in the row of the match.

alter table public.matches add column explanation jsonb;

update public.matches set explanation = jsonb_build_object(
	'facets', coalesce((
		select jsonb_agg(
			jsonb_build_object('name', name, 'value', value, 'contribution', contribution, 'evidence', evidence)
			order by contribution desc, name)
		from public.match_facets where match_id = matches.id and value is not null
	), '[]'),
	'unknownGates', coalesce((
		select jsonb_agg(gate -> 'code') from jsonb_array_elements(gates) as gate where gate ->> 'status' = 'unknown'
	), '[]'),
	'missing', missing,
	'changes', changes
);

-- Matches are computed and can be computed again, and the site alone reads what they rest on.
alter table public.matches
	-- squawk-ignore adding-not-nullable-field
	alter column explanation set not null,
	-- squawk-ignore ban-drop-column
	drop column gates,
	-- squawk-ignore ban-drop-column
	drop column missing,
	-- squawk-ignore ban-drop-column
	drop column changes;
-- squawk-ignore ban-drop-table
drop table public.match_facets;
