import { dayOf } from '#lib/domain/day.ts';
import { LISTING_KINDS } from '#lib/domain/listing/listing.ts';
import { describeNeed } from '#lib/domain/listing/describe-need.ts';
import { answeredBy } from '#lib/domain/matching/confidence.ts';
import { SPHERES } from '#lib/domain/organisation/organisation.ts';
import { findMatchesOfWords } from '#lib/server/use-cases/matching/find-matches.ts';
import { viewListing } from '#lib/ui/listing/listing-view.ts';
import { viewMatch } from '#lib/ui/matching/match-view.ts';
import { viewStopped } from '#lib/ui/matching/stopped-view.ts';
import { readerOf } from './reader.ts';
import type { PageServerLoad } from './$types';

const MATCHES = 3;
const NEWEST = 6;

/** The box and, once something is in it, who answers it; all from memory. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const now = new Date();
	const { live, figures, locale } = locals;
	const kind = LISTING_KINDS.find((one) => one === url.searchParams.get('kind')) ?? 'need';
	const draft = describeNeed(kind, url.searchParams.get('q') ?? '', locale);
	const reader = readerOf(locals, now);
	const found =
		draft &&
		(await findMatchesOfWords(live, draft, dayOf(now, live.timeZone), {
			now,
			limit: MATCHES,
			language: locale
		}));
	const own = { ...reader, side: kind, isOwn: true } as const;
	const { organisations, introductions } = await figures(now);
	return {
		kind,
		q: url.searchParams.get('q') ?? '',
		answered: found && answeredBy(found.matches.map(({ match }) => match)),
		matches:
			found &&
			found.matches.map(({ match, listing }) =>
				viewMatch(match, viewListing(listing, reader), own)
			),
		unsaid: found?.reading.unsaid ?? [],
		stopped: (found?.refused ?? [])
			.slice(0, MATCHES)
			.map(({ refusal, listing }) => viewStopped(refusal, viewListing(listing, reader), own)),
		newest: {
			need: live.latest('need', NEWEST).map((listing) => viewListing(listing, reader)),
			offer: live.latest('offer', NEWEST).map((listing) => viewListing(listing, reader))
		},
		figures: { needs: live.count('need'), offers: live.count('offer'), introductions },
		spheres: SPHERES.map((sphere) => ({ sphere, count: organisations[sphere] }))
	};
};
