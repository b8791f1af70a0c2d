import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { m } from '#lib/i18n/messages.ts';
import { requireActor } from '#lib/server/auth/require-actor.ts';
import { redirectDone } from '#lib/server/http/form/done-cookie.ts';
import {
	closeOrganisation,
	foreseeClosing
} from '#lib/server/use-cases/organisation/close-organisation.ts';
import { listClosedOrganisations } from '#lib/server/use-cases/organisation/reopen-organisation.ts';
import { requireOwner } from '../choose-membership.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor, membership } = requireOwner(event);
	return {
		membership,
		effects: await foreseeClosing(event.locals.db, actor, membership.organisationId)
	};
};

export const actions = {
	default: async (event) => {
		const { db } = event.locals;
		const actor = requireActor(event);
		const closed = await listClosedOrganisations(db, actor);
		const asked = event.url.searchParams.get('of');
		// A second press comes after the first one has done it.
		if (closed.some(({ id }) => id === asked)) return sayClosed(event, asked ?? '');
		const { organisationId } = requireOwner(event).membership;
		const form = await event.request.formData();
		if (form.get('agreed') !== 'yes') {
			return fail(422, { errors: { agreed: m.org_close_agree_first() } });
		}
		const done = await closeOrganisation(db, actor, organisationId);
		if (!done.ok) error(403);
		return sayClosed(event, organisationId);
	}
} satisfies Actions;

function sayClosed(event: RequestEvent, organisationId: string): never {
	redirectDone(event, resolve('/organisation'), 'organisation_closed', [organisationId]);
}
