import { fail } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { safeNext } from '#lib/domain/access/safe-next.ts';
import { formOfAnswers } from '#lib/schemas/listing/typed-listing.ts';
import { requireActor } from '#lib/server/auth/require-actor.ts';
import { redirectDone } from '#lib/server/http/form/done-cookie.ts';
import { submissionOf } from '#lib/server/http/form/form.ts';
import { createOrganisation } from '#lib/server/use-cases/organisation/create-organisation.ts';
import { tellSpentBudget } from '../../spent-budget.ts';
import { offerCodes, readOrganisationForm, refuseOrganisationForm } from '../organisation-form.ts';
import { placeNames } from '../place-label.ts';
import { refuseStored } from '../refuse-stored.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireActor(event);
	const { locals, url } = event;
	const { kept } = await event.parent();
	return {
		/** What was written before the session ended; null where that is nothing. */
		begun: kept && refuseOrganisationForm(formOfAnswers(kept.choices), locals, {}),
		next: url.searchParams.get('next'),
		placeNames: placeNames(locals, new Date())
	};
};

export const actions = {
	default: async (event) => {
		const actor = requireActor(event);
		const { locals, request, url } = event;
		const form = await request.formData();
		if (form.has('find')) return offerCodes(form, locals);
		const now = new Date();
		const read = readOrganisationForm(form, locals, now);
		if (!read.done) return fail(422, read.view);

		const created = await createOrganisation(locals.db, actor, read.draft, submissionOf(form));
		if (!created.ok && created.failure === 'budget_spent') {
			return fail(
				429,
				refuseOrganisationForm(form, locals, { '': tellSpentBudget(event, created) })
			);
		}
		if (!created.ok) return refuseStored(event, form, created.failure, read.draft, null);

		const next = safeNext(url.searchParams.get('next'), resolve('/organisation'));
		redirectDone(event, next, 'organisation_created');
	}
} satisfies Actions;
