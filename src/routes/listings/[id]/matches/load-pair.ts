import { error } from '@sveltejs/kit';
import { gateReasons } from '#lib/i18n/matching/gate-reason.ts';
import { standingSentences } from '#lib/i18n/matching/standing.ts';
import { explainListingPair } from '#lib/server/use-cases/matching/explain-listing-pair.ts';
import { noteOpened } from '#lib/server/use-cases/matching/note-opened.ts';
import { viewListing } from '#lib/ui/listing/listing-view.ts';
import { viewMatch } from '#lib/ui/matching/match-view.ts';
import { readerOnSide } from '../../../reader.ts';

/** One pair in words, from the side of the first; null where no other listing is named. */
export async function loadPair(
	locals: Pick<App.Locals, 'db' | 'live' | 'locale' | 'actor'>,
	listingId: string,
	otherId: string | null,
	now: Date
) {
	if (otherId === null) return null;
	const { db, live, actor, locale } = locals;
	const ids = { listingId, otherId };
	const explained = await explainListingPair(db, live, actor, ids, now, {
		language: locale
	});
	if (!explained.ok) error(404);
	if (actor !== null) await noteOpened(db, actor, ids);
	const { listing, other, explanation, standing } = explained.value;
	const isOwn =
		actor?.memberships.some(({ organisationId }) => organisationId === listing.organisation.id) ??
		false;
	const reader = readerOnSide(locals, now, listing.draft.kind, isOwn ? 'own' : 'foreign');
	const closed = explanation.gates.filter(({ status }) => status === 'closed');
	return {
		other: viewListing(other, reader),
		stopped: explanation.stopped ? gateReasons(closed, reader) : null,
		standing: standing === null ? [] : standingSentences(standing, locale),
		match: explanation.match && viewMatch(explanation.match, viewListing(other, reader), reader)
	};
}
