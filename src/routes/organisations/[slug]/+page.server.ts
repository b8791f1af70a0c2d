import { error } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { editableOrganisations } from '#lib/domain/access/actor.ts';
import { joinInput } from '#lib/schemas/organisation/organisation.ts';
import { requireActor } from '#lib/server/auth/require-actor.ts';
import { redirectDone } from '#lib/server/http/form/done-cookie.ts';
import { askToJoin } from '#lib/server/use-cases/organisation/ask-to-join.ts';
import { meetOrganisation } from '#lib/server/use-cases/organisation/open-organisation.ts';
import { leaveOrganisation } from '#lib/server/use-cases/organisation/leave-organisation.ts';
import { isClosedOrganisation } from '#lib/server/use-cases/organisation/find-organisation-end.ts';
import { act } from '../../act.ts';
import { viewProfile } from './profile-view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const met = await meetOrganisation(locals.db, locals.actor, params.slug);
	if (met === null) return refuseNone(locals, params.slug);
	return {
		...viewProfile(met.organisation, locals, url, new Date()),
		/** Somebody who may keep an organisation of their own apart from this one. */
		mayDeclareConflict:
			met.mine === null && locals.actor !== null && editableOrganisations(locals.actor).length > 0,
		asksName: locals.actor !== null && locals.actor.name === null,
		mine: met.mine && { role: met.mine.role, status: met.mine.status }
	};
};

/** @throws HttpError 410 where there was one that was closed, else 404 */
async function refuseNone({ db }: Pick<App.Locals, 'db'>, slug: string): Promise<never> {
	error((await isClosedOrganisation(db, slug)) ? 410 : 404, 'organisation_closed');
}

export const actions = {
	join: async (event) => {
		const actor = requireActor(event);
		const { locals, params } = event;
		const form = await event.request.formData();
		const met = await meetOrganisation(locals.db, actor, params.slug);
		if (met === null) return refuseNone(locals, params.slug);
		form.set('organisationId', met.organisation.id);
		return act(event, {
			actor,
			schema: joinInput,
			form,
			showsName: true,
			work: (wish) => askToJoin(locals.db, actor, wish),
			done: () =>
				redirectDone(event, resolve('/organisations/[slug]', { slug: params.slug }), 'join_asked'),
			failures: { not_found: 404, not_allowed: 403 }
		});
	},

	withdraw: async (event) => {
		const actor = requireActor(event);
		const { locals, params } = event;
		const met = await meetOrganisation(locals.db, actor, params.slug);
		if (met === null) error(404);
		if (met.mine?.status === 'requested') {
			await leaveOrganisation(locals.db, actor, met.organisation.id);
		}
		redirectDone(event, resolve('/organisations/[slug]', { slug: params.slug }), 'join_withdrawn');
	}
} satisfies Actions;
