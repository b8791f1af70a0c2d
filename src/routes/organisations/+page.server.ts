import { organisationFilter } from '#lib/schemas/organisation/organisation.ts';
import { searchOrganisations } from '#lib/server/use-cases/organisation/search-organisations.ts';
import { placeNames } from '../organisation/place-label.ts';
import { readerOf } from '../reader.ts';
import { viewOrganisation } from './organisation-view.ts';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 24;

export const load: PageServerLoad = async ({ locals, url }) => {
	const { db, live, actor } = locals;
	const search = organisationFilter.parse(Object.fromEntries(url.searchParams));
	const now = new Date();
	const { entries, total, leftOut } = await searchOrganisations(db, live.gazetteer, actor, search, {
		offset: (search.page - 1) * PAGE_SIZE,
		limit: PAGE_SIZE
	});
	const reader = readerOf(locals, now);
	return {
		search,
		count: total,
		leftOut,
		pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
		placeNames: placeNames(locals, now),
		organisations: entries.map((entry) => viewOrganisation(entry, reader))
	};
};
