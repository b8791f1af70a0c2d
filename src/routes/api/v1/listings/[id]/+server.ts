import { problem } from '#lib/server/http/api/problem.ts';
import { representListing } from '#lib/server/http/api/represent.ts';
import { findListingEnd } from '#lib/server/use-cases/listing/find-listing-end.ts';
import { openListing } from '#lib/server/use-cases/listing/open-listing.ts';
import type { RequestHandler } from './$types';

/** One listing: a published one for everybody, any other for its organisation. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const listing = await openListing(locals.db, locals.live, locals.actor, params.id);
	if (listing === null) {
		const end = await findListingEnd(locals.db, params.id);
		return end === null
			? problem({ status: 404, code: 'not_found' })
			: problem({ status: 410, code: `listing_${end}` });
	}
	return Response.json(representListing(listing, locals.settings.origin ?? url.origin));
};
