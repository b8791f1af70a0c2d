import { resolve } from '$app/paths';
import { m } from '#lib/i18n/messages.ts';
import { interestInput } from '#lib/schemas/introduction/interest.ts';
import { requireActor } from '#lib/server/auth/require-actor.ts';
import { redirectDone } from '#lib/server/http/form/done-cookie.ts';
import { prepareInterest } from '#lib/server/use-cases/introduction/prepare-interest.ts';
import { sendInterest } from '#lib/server/use-cases/introduction/send-interest.ts';
import { viewListing } from '#lib/ui/listing/listing-view.ts';
import { act } from '../../../act.ts';
import { readerOf } from '../../../reader.ts';
import { refuseNoListing } from '../no-listing.ts';
import type { Actions, PageServerLoad } from './$types';
import { senderOptions } from './sender-options.ts';

export const load: PageServerLoad = async (event) => {
	const actor = requireActor(event);
	const { locals, params, url } = event;
	const prepared = await prepareInterest(locals.db, locals.live, actor, params.id);
	if (prepared === null) return refuseNoListing(locals, params.id);
	return {
		listing: viewListing(prepared.listing, readerOf(locals, new Date())),
		senders: senderOptions(prepared.senders, url.searchParams.get('with'), locals.locale),
		asksName: actor.name === null,
		isOwn: prepared.isOwn,
		hasOrganisation: actor.memberships.length > 0,
		standing: prepared.standing[0]?.id ?? null
	};
};

const FAILURES = {
	not_found: 404,
	not_allowed: { status: 403, field: 'from', sentence: m.interest_failure_not_allowed },
	own_listing: { field: 'from', sentence: m.interest_own_title },
	listing_not_published: { field: 'from', sentence: m.interest_failure_listing_not_published },
	listing_not_own: { field: 'from', sentence: m.interest_failure_listing_not_own },
	key_used_before: { field: 'from', sentence: m.form_sent_before }
} as const;

export const actions = {
	default: (event) => {
		const actor = requireActor(event);
		const { locals, params } = event;
		return act(event, {
			actor,
			schema: interestInput,
			showsName: true,
			work: ({ from, note, submission }) =>
				sendInterest(locals.db, actor, { listingId: params.id, note, ...from }, submission),
			done: ({ id, is }) => {
				const code = is === 'new' ? 'interest_sent' : 'interest_standing';
				redirectDone(event, resolve('/interests/[id]', { id }), code, [id]);
			},
			failures: FAILURES
		});
	}
} satisfies Actions;
