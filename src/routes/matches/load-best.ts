import type { Actor } from '#lib/domain/access/actor.ts';
import { listBestMatches } from '#lib/server/use-cases/matching/list-best-matches.ts';
import { viewListing } from '#lib/ui/listing/listing-view.ts';
import { viewMatch } from '#lib/ui/matching/match-view.ts';
import { readerOfList, readerOnSide } from '../reader.ts';

/** The best matches of each of the reader's published listings, in words. */
export async function loadBest(
	locals: Pick<App.Locals, 'db' | 'live' | 'locale'>,
	actor: Actor,
	now: Date
) {
	const best = await listBestMatches(locals.db, locals.live, actor, now, {
		language: locals.locale
	});
	return {
		more: best.more,
		listings: best.listings.map(({ listing, matches, fromTheirSide }) => {
			const reader = readerOnSide(locals, now, listing.draft.kind, 'own');
			const theirs = readerOfList(reader, listing.id);
			const view = ({ match, listing: other }: (typeof matches)[number]) =>
				viewMatch(match, viewListing(other, theirs), reader);
			return {
				listing: viewListing(listing, reader),
				matches: matches.map(view),
				fromTheirSide: fromTheirSide.map(view)
			};
		})
	};
}
