import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import type { OwnFit } from '#lib/server/use-cases/matching/find-own-fit.ts';
import { viewListing, type ListingSummary } from '#lib/ui/listing/listing-view.ts';
import { viewMatch, type MatchView } from '#lib/ui/matching/match-view.ts';
import { readerOnSide } from '../../reader.ts';

/** Why a listing of somebody else fits one of the reader's own, in the reader's terms. */
export function viewFit(
	locals: Pick<App.Locals, 'live' | 'locale'>,
	{ own, match }: OwnFit,
	other: StoredListing,
	now: Date
): { readonly own: ListingSummary; readonly match: MatchView } {
	const reader = readerOnSide(locals, now, own.draft.kind, 'own');
	return {
		own: viewListing(own, reader),
		match: viewMatch(match, viewListing(other, reader), reader)
	};
}
