import { describeIssue } from '#lib/i18n/issues.ts';
import { organisationListFilter } from '#lib/schemas/organisation/organisation-list-filter.ts';
import { invalid } from '#lib/server/http/api/read-json.ts';
import { representOrganisationEntry } from '#lib/server/http/api/represent.ts';
import { searchOrganisations } from '#lib/server/use-cases/organisation/search-organisations.ts';
import type { RequestHandler } from './$types';

/** Organisations of the region: those that take part first, then those only listed. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const filter = organisationListFilter.safeParse(Object.fromEntries(url.searchParams), {
		reportInput: true
	});
	if (!filter.success) return invalid(filter.error.issues, describeIssue(locals.locale));
	const { cursor, limit, ...question } = filter.data;
	const { db, live, actor } = locals;
	const { entries, total } = await searchOrganisations(
		db,
		live.gazetteer,
		actor,
		{ ...question, place: null, show: 'all' },
		{ offset: cursor, limit }
	);
	const following = cursor + entries.length;
	return Response.json({
		organisations: entries.map(representOrganisationEntry),
		next: following < total ? String(following) : null
	});
};
