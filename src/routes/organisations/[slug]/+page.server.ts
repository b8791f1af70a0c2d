import { error, fail } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { editableOrganisations } from '#lib/domain/access/actor.ts';
import { describeIssue } from '#lib/i18n/issues.ts';
import { joinInput } from '#lib/schemas/organisation/organisation.ts';
import { requireActor } from '#lib/server/auth/require-actor.ts';
import { redirectDone } from '#lib/server/http/form/done-cookie.ts';
import { parseForm, refuseForm } from '#lib/server/http/form/form.ts';
import { askToJoin } from '#lib/server/use-cases/organisation/ask-to-join.ts';
import { meetOrganisation } from '#lib/server/use-cases/organisation/open-organisation.ts';
import { leaveOrganisation } from '#lib/server/use-cases/organisation/leave-organisation.ts';
import { isClosedOrganisation } from '#lib/server/use-cases/organisation/find-organisation-end.ts';
import { takeName } from '../../ask-name.ts';
import { tellSpentBudget } from '../../spent-budget.ts';
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
		const { locals, params, request } = event;
		const form = await request.formData();
		const met = await meetOrganisation(locals.db, actor, params.slug);
		if (met === null) return refuseNone(locals, params.slug);
		form.set('organisationId', met.organisation.id);
		const parsed = parseForm(form, joinInput, describeIssue(locals.locale));
		if (!parsed.ok) return fail(422, parsed.form);
		const nameless = await takeName(locals, actor, form);
		if (nameless !== null) return nameless;
		const asked = await askToJoin(locals.db, actor, parsed.data);
		if (!asked.ok && asked.failure === 'budget_spent') {
			return fail(429, refuseForm(form, { '': tellSpentBudget(event, asked) }));
		}
		if (!asked.ok) error(asked.failure === 'not_found' ? 404 : 403);
		redirectDone(event, resolve('/organisations/[slug]', { slug: params.slug }), 'join_asked');
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
