import { error, fail } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { isUuid } from '#lib/domain/uuid.ts';
import { m } from '#lib/i18n/messages.ts';
import { requireActor } from '#lib/server/auth/require-actor.ts';
import { redirectDone } from '#lib/server/http/form/done-cookie.ts';
import { leaveOrganisation } from '#lib/server/use-cases/organisation/leave-organisation.ts';
import { readOwnOrganisations } from '#lib/server/use-cases/organisation/read-own-organisation.ts';
import { reopenOrganisation } from '#lib/server/use-cases/organisation/reopen-organisation.ts';
import { nameFor, textFor } from '#lib/ui/listing/listing-view.ts';
import { chooseMembership } from './choose-membership.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE_SIZE = 50;
const LAST_PAGE = 10_000;

function pageOf(url: URL): { readonly page: number; readonly offset: number } {
	const asked = Number(url.searchParams.get('page') ?? 1);
	const page = Number.isInteger(asked) && asked >= 1 && asked <= LAST_PAGE ? asked : 1;
	return { page, offset: (page - 1) * PAGE_SIZE };
}

export const load: PageServerLoad = async (event) => {
	const actor = requireActor(event);
	const { db, locale } = event.locals;
	const membership = chooseMembership(actor, event.url);
	const { page, offset } = pageOf(event.url);
	const id = membership?.organisationId ?? null;
	const { requests, closed, shown } = await readOwnOrganisations(db, actor, id, {
		limit: PAGE_SIZE,
		offset
	});
	if (membership === null) return { requests, closed, organisation: null };
	if (shown === null) error(404);
	const { organisation, members, listings, count } = shown;
	return {
		requests,
		closed,
		memberships: actor.memberships,
		role: membership.role,
		organisation: {
			id: organisation.id,
			slug: organisation.slug,
			name: nameFor(organisation.draft, locale),
			sphere: organisation.draft.sphere,
			kind: organisation.draft.kind,
			lacksSummary: organisation.draft.summaryVi === null && organisation.draft.summaryEn === null,
			verification: organisation.verification,
			suspended: organisation.suspended
		},
		waiting: members.filter(({ status }) => status === 'requested').length,
		members: members.filter(({ status }) => status === 'active').length,
		page,
		pages: Math.max(1, Math.ceil(count / PAGE_SIZE)),
		listings: listings.map(({ id: listingId, status, draft, updatedAt }) => ({
			id: listingId,
			status,
			kind: draft.kind,
			text: textFor(draft.texts, locale),
			updatedAt
		}))
	};
};

export const actions = {
	leave: async (event) => {
		const actor = requireActor(event);
		const membership = chooseMembership(actor, event.url);
		if (membership === null) error(404);
		const left = await leaveOrganisation(event.locals.db, actor, membership.organisationId);
		if (!left.ok && left.failure === 'last_owner') {
			return fail(409, { refused: m.org_last_owner_leave() });
		}
		redirectDone(event, resolve('/organisation'), 'organisation_left');
	},

	reopen: async (event) => {
		const actor = requireActor(event);
		const form = await event.request.formData();
		const id = form.get('organisationId');
		if (typeof id !== 'string' || !isUuid(id)) error(400);
		const reopened = await reopenOrganisation(event.locals.db, actor, id);
		if (!reopened.ok) {
			if (reopened.failure === 'not_allowed') error(403);
			const refused =
				reopened.failure === 'too_late' ? m.org_reopen_too_late() : m.org_reopen_name_taken();
			return fail(409, { refused });
		}
		redirectDone(event, `${resolve('/organisation')}?of=${id}`, 'organisation_reopened');
	}
} satisfies Actions;
