import { error } from '@sveltejs/kit';
import { findListingEnd } from '#lib/server/use-cases/listing/find-listing-end.ts';

/**
 * The answer where a listing cannot be seen.
 *
 * @throws HttpError 410 that says how it ended, where everybody could see it before; else 404
 */
export async function refuseNoListing({ db }: Pick<App.Locals, 'db'>, id: string): Promise<never> {
	const end = await findListingEnd(db, id);
	if (end === null) error(404);
	error(410, end);
}
