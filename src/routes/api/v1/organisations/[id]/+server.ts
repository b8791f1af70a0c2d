import { isUuid } from '#lib/domain/uuid.ts';
import { problem } from '#lib/server/http/api/problem.ts';
import { representStoredOrganisation } from '#lib/server/http/api/represent.ts';
import { isClosedOrganisation } from '#lib/server/use-cases/organisation/find-organisation-end.ts';
import { openOrganisation } from '#lib/server/use-cases/organisation/open-organisation.ts';
import type { RequestHandler } from './$types';

/** One organisation, as everybody sees it. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const organisation = isUuid(params.id) ? await openOrganisation(locals.db, params.id) : null;
	if (organisation === null) {
		return (await isClosedOrganisation(locals.db, params.id))
			? problem({ status: 410, code: 'organisation_closed' })
			: problem({ status: 404, code: 'not_found' });
	}
	return Response.json(representStoredOrganisation(organisation));
};
