import { resolve } from '$app/paths';
import { answeredBy } from '#lib/domain/matching/confidence.ts';
import type { Actor } from '#lib/domain/access/actor.ts';
import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import { interestStatusName, mismatchReasonName } from '#lib/i18n/lists.ts';
import { formatNumber } from '#lib/i18n/numbers.ts';
import { unitName } from '#lib/i18n/units.ts';
import { m } from '#lib/i18n/messages.ts';
import {
	combineMatches,
	type CombinedMatches
} from '#lib/server/use-cases/matching/combine-matches.ts';
import { findMatchesFor } from '#lib/server/use-cases/matching/find-matches.ts';
import { PUBLIC_LIST } from '#lib/server/use-cases/matching/list-lengths.ts';
import { listMatches } from '#lib/server/use-cases/matching/list-matches.ts';
import { textFor, viewListing, type ListingReader } from '#lib/ui/listing/listing-view.ts';
import { viewMatch } from '#lib/ui/matching/match-view.ts';
import { viewStopped } from '#lib/ui/matching/stopped-view.ts';
import { readerOfList, readerOnSide } from '../../../reader.ts';

/** The place in the list of what is or was taken out of it, counted from 0; 0 where the address does not say. */
export function readPlace(url: URL): number {
	const at = Number(url.searchParams.get('at'));
	return Number.isSafeInteger(at) && at > 0 ? at : 0;
}

type Locals = Pick<App.Locals, 'db' | 'live' | 'locale'>;

/** The matches of a listing as its own people see them; null where it is not theirs. */
export async function loadOwnMatches(
	locals: Locals,
	actor: Actor,
	listingId: string,
	url: URL,
	now: Date
) {
	const found = await listMatches(locals.db, locals.live, actor, listingId, now, {
		language: locals.locale
	});
	if (found === null) return null;
	const reader = readerOnSide(locals, now, found.listing.draft.kind, 'own');
	const undo = url.searchParams.get('undo');
	const interests = found.interests.flatMap(({ id, status, listing, fromListing }) =>
		[listing, fromListing].flatMap((ref) =>
			ref === null || ref.id === listingId
				? []
				: [
						{
							otherId: ref.id,
							href: resolve('/interests/[id]', { id }),
							status: interestStatusName(status)
						}
					]
		)
	);
	return {
		answered: answeredBy(found.matches.map(({ match }) => match)),
		matches: found.matches.map(({ match, listing }) =>
			viewMatch(match, viewListing(listing, readerOfList(reader, listingId)), reader)
		),
		refused: found.refused.map(({ refusal, listing: other }) =>
			viewStopped(refusal, viewListing(other, reader), reader)
		),
		together: found.together && viewTogether(found.together, reader),
		own: {
			mayWrite: found.mayWrite,
			interests,
			hidden: found.hidden.map(({ listing, feedback }) => ({
				otherId: listing.id,
				title: textFor(listing.draft.texts, locals.locale).title,
				reason: feedback.reason ? mismatchReasonName(feedback.reason) : m.matches_hidden_only()
			})),
			/** What was taken out just now, and where it stood. */
			undo: found.hidden.some(({ listing }) => listing.id === undo)
				? { otherId: undo, at: Math.min(readPlace(url), found.matches.length) }
				: null
		}
	};
}

/** The matches of a published listing as everybody sees them. */
export async function loadPublicMatches(locals: Locals, listing: StoredListing, now: Date) {
	const reader = readerOnSide(locals, now, listing.draft.kind, 'foreign');
	const found = await findMatchesFor(locals.live, listing, {
		now,
		limit: PUBLIC_LIST.shown,
		language: locals.locale,
		nearness: await locals.live.near(listing)
	});
	const together = combineMatches(locals.live, listing, found.matches);
	return {
		answered: answeredBy(found.matches.map(({ match }) => match)),
		matches: found.matches.map(({ match, listing: other }) =>
			viewMatch(match, viewListing(other, reader), reader)
		),
		refused: found.refused.map(({ refusal, listing: other }) =>
			viewStopped(refusal, viewListing(other, reader), reader)
		),
		together: together && viewTogether(together, reader)
	};
}

function viewTogether({ parts, amount, unit }: CombinedMatches, reader: ListingReader) {
	const inUnit = (quantity: number) =>
		`${formatNumber(quantity, reader.locale)} ${unitName(unit, quantity, reader.locale)}`;
	return {
		amount: inUnit(amount),
		parts: parts.map((part) => ({
			listing: viewListing(part.listing, reader),
			amount: inUnit(part.amount)
		}))
	};
}
