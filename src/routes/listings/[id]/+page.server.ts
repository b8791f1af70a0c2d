import { mayEdit } from '#lib/domain/access/actor.ts';
import { readWritten } from '#lib/domain/text/written.ts';
import { codeLabel } from '#lib/i18n/codes.ts';
import { jsonLdElement, listingJsonLd } from '#lib/server/http/listing/listing-json-ld.ts';
import { openListing } from '#lib/server/use-cases/listing/open-listing.ts';
import { findOwnFit } from '#lib/server/use-cases/matching/find-own-fit.ts';
import { findMatchesFor } from '#lib/server/use-cases/matching/find-matches.ts';
import { noteOpened } from '#lib/server/use-cases/matching/note-opened.ts';
import { viewListing } from '#lib/ui/listing/listing-view.ts';
import { viewMatch } from '#lib/ui/matching/match-view.ts';
import { readerOnSide } from '../../reader.ts';
import { viewFit } from './view-fit.ts';
import { refuseNoListing } from './no-listing.ts';
import type { PageServerLoad } from './$types';

const MATCHES = 3;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { db, live, actor } = locals;
	const listing = await openListing(db, live, actor, params.id);
	if (listing === null) return refuseNoListing(locals, params.id);
	const from = url.searchParams.get('from');
	if (actor !== null && from !== null) {
		await noteOpened(db, actor, { listingId: from, otherId: listing.id });
	}
	const now = new Date();
	const address = (locals.settings.origin ?? url.origin) + url.pathname;
	const mine = actor !== null && mayEdit(actor, listing.organisation.id);
	const reader = readerOnSide(locals, now, listing.draft.kind, mine ? 'own' : 'foreign');
	const fit =
		actor && (await findOwnFit(db, live, actor, listing, { now, from, language: locals.locale }));
	const { matches } = await findMatchesFor(live, listing, {
		now,
		limit: MATCHES,
		language: locals.locale,
		nearness: await live.near(listing)
	});
	return {
		listing,
		fit: fit && viewFit(locals, fit, listing, now),
		summary: viewListing(listing, reader),
		mine,
		requirements: listing.draft.requirements.map(({ strength, kind, value }) => ({
			strength,
			// What certificates are called is the same in every language.
			written: kind === 'certification' ? { text: value, language: null } : readWritten(value)
		})),
		codes: listing.draft.codes.map(({ scheme, code }) => ({
			key: codeLabel(scheme, code),
			name: reader.codeName(scheme, code)
		})),
		matches: matches.map((found) =>
			viewMatch(found.match, viewListing(found.listing, reader), reader)
		),
		/** Under which this listing is found, from outside the site. */
		address,
		jsonLd: jsonLdElement(listingJsonLd(listing, address))
	};
};
