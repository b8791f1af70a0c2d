import { ENGINE_VERSION } from '#lib/domain/matching/engine-version.ts';
import { FACET_NAMES } from '#lib/domain/matching/facets/facet.ts';
import type { OwnerConnection } from '#lib/server/data/connection/owner-connection.ts';

/**
 * Six people of as many organisations with five needs each, to whom forty offers were shown. The further down, the
 * rarer they looked; and of what they looked at they asked after what was near.
 */
export async function addOutcomes(owner: Pick<OwnerConnection, 'execute'>): Promise<void> {
	const place = FACET_NAMES.indexOf('place') + 1;
	await owner.execute(`
		insert into public.organisations (id, slug, name, sphere, kind)
		select md5('organisation ' || o)::uuid, 'to-chuc-' || o, 'Tổ chức số ' || o, 'industry', 'sme'
		from generate_series(0, 6) as o;
		insert into auth.users (id, email)
		select md5('person ' || o)::uuid, o || '@example.test' from generate_series(1, 6) as o;
		insert into public.consents (user_id, purpose, text_version, language)
		select md5('person ' || o)::uuid, 'learning', '1', 'vi' from generate_series(1, 6) as o;
		insert into public.listings (id, kind, organisation_id)
		select md5('need ' || o || ' ' || n)::uuid, 'need', md5('organisation ' || o)::uuid
		from generate_series(1, 6) as o, generate_series(1, 5) as n;
		insert into public.listings (id, kind, organisation_id)
		select md5('offer ' || n)::uuid, 'offer', md5('organisation 0')::uuid from generate_series(0, 39) as n;
		insert into public.proposals (user_id, listing_id, other_id, rank, cause, propensity, facets, engine_version, outcome)
		select md5('person ' || o)::uuid, md5('need ' || o || ' ' || n)::uuid, md5('offer ' || f)::uuid, rank,
			'relevance', 1, array_fill(0.5::double precision, array[${place - 1}]) || (f % 10) / 10.0::double precision
				|| array_fill(null::double precision, array[${FACET_NAMES.length - place}]),
			'${ENGINE_VERSION}', case
				when (o * 5 + n) % rank > 0 then 'shown' when f % 10 >= 7 then 'interest_sent' else 'opened'
			end::public.proposal_outcome
		from generate_series(1, 6) as o, generate_series(1, 5) as n, generate_series(0, 39) as f,
			lateral (select 1 + (f + f / 10) % 5 as rank) as list;
	`);
}
