import { error, fail } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { describeIssue } from '#lib/i18n/issues.ts';
import { m } from '#lib/i18n/messages.ts';
import { interestInput } from '#lib/schemas/introduction/interest.ts';
import { requireActor } from '#lib/server/auth/require-actor.ts';
import { redirectDone } from '#lib/server/http/form/done-cookie.ts';
import { parseForm, refuseForm } from '#lib/server/http/form/form.ts';
import { prepareInterest } from '#lib/server/use-cases/introduction/prepare-interest.ts';
import { sendInterest } from '#lib/server/use-cases/introduction/send-interest.ts';
import { viewListing } from '#lib/ui/listing/listing-view.ts';
import { takeName } from '../../../ask-name.ts';
import { tellSpentBudget } from '../../../spent-budget.ts';
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
	not_allowed: m.interest_failure_not_allowed,
	own_listing: m.interest_own_title,
	listing_not_published: m.interest_failure_listing_not_published,
	listing_not_own: m.interest_failure_listing_not_own,
	key_used_before: m.form_sent_before
};

export const actions = {
	default: async (event) => {
		const actor = requireActor(event);
		const { locals, params, request } = event;
		const form = await request.formData();
		const parsed = parseForm(form, interestInput, describeIssue(locals.locale));
		if (!parsed.ok) return fail(422, parsed.form);

		const nameless = await takeName(locals, actor, form);
		if (nameless !== null) return nameless;
		const { from, note, submission } = parsed.data;
		const sent = await sendInterest(
			locals.db,
			actor,
			{ listingId: params.id, note, ...from },
			submission
		);
		if (!sent.ok && sent.failure === 'budget_spent') {
			return fail(429, refuseForm(form, { '': tellSpentBudget(event, sent) }));
		}
		if (!sent.ok) {
			if (sent.failure === 'not_found') error(404);
			const status = sent.failure === 'not_allowed' ? 403 : 409;
			return fail(status, refuseForm(form, { from: FAILURES[sent.failure]() }));
		}
		const { id, is } = sent.value;
		const code = is === 'new' ? 'interest_sent' : 'interest_standing';
		redirectDone(event, resolve('/interests/[id]', { id }), code, [id]);
	}
} satisfies Actions;
