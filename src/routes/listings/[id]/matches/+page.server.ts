import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { m } from '#lib/i18n/messages.ts';
import { matchFeedbackInput, restoredMatchInput } from '#lib/schemas/matching/match-feedback.ts';
import { requireActor } from '#lib/server/auth/require-actor.ts';
import { openListing } from '#lib/server/use-cases/listing/open-listing.ts';
import { hideMatch } from '#lib/server/use-cases/matching/hide-match.ts';
import { restoreMatch } from '#lib/server/use-cases/matching/restore-match.ts';
import { textFor, viewListing } from '#lib/ui/listing/listing-view.ts';
import { act } from '../../../act.ts';
import { readerOnSide } from '../../../reader.ts';
import { refuseNoListing } from '../no-listing.ts';
import type { Actions, PageServerLoad } from './$types';
import { loadOwnMatches, loadPublicMatches, readPlace } from './load-matches.ts';
import { loadOrganisations } from './load-organisations.ts';
import { loadPair } from './load-pair.ts';
import { findLookalikes } from './why-not.ts';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const now = new Date();
	const listing = await openListing(locals.db, locals.live, locals.actor, params.id);
	if (listing === null) return refuseNoListing(locals, params.id);
	const reader = readerOnSide(locals, now, listing.draft.kind, 'foreign');
	const page = {
		listing: viewListing(listing, reader),
		title: textFor(listing.draft.texts, locals.locale).title,
		pair: await loadPair(locals, listing.id, url.searchParams.get('with'), now),
		lookalikes: await findLookalikes(locals, listing, url.searchParams.get('why'), now)
	};
	if (page.pair !== null) {
		const nothing = { own: null, matches: [], refused: [], together: null, organisations: null };
		return { ...page, ...nothing };
	}
	const own = locals.actor && (await loadOwnMatches(locals, locals.actor, listing.id, url, now));
	const organisations = await loadOrganisations(locals, listing, reader);
	return {
		...page,
		organisations,
		...(own ?? { own: null, ...(await loadPublicMatches(locals, listing, now)) })
	};
};

const FAILURES = {
	not_found: 404,
	no_pair: 404,
	not_allowed: { status: 403, sentence: m.matches_failure_not_allowed }
} as const;

export const actions = {
	hide: (event) => {
		const actor = requireActor(event);
		const { locals, params } = event;
		return act(event, {
			actor,
			schema: matchFeedbackInput,
			work: ({ otherId, reason }) => {
				const verdict = reason === null ? 'hidden' : 'not_relevant';
				const pair = { listingId: params.id, otherId };
				return hideMatch(locals.db, actor, { ...pair, verdict, reason }, new Date());
			},
			done: (_, { otherId }) => {
				const at = String(readPlace(event.url));
				const query = new URLSearchParams({ undo: otherId, at });
				redirect(303, `${resolve('/listings/[id]/matches', params)}?${query.toString()}#undo`);
			},
			failures: FAILURES
		});
	},

	restore: (event) => {
		const actor = requireActor(event);
		const { locals, params } = event;
		return act(event, {
			actor,
			schema: restoredMatchInput,
			work: ({ otherId }) => restoreMatch(locals.db, actor, { listingId: params.id, otherId }),
			done: (_, { otherId }) =>
				redirect(303, `${resolve('/listings/[id]/matches', params)}#match-${otherId}`),
			failures: FAILURES
		});
	}
} satisfies Actions;
