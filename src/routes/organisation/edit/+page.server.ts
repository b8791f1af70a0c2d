import { error, fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { changeOrganisation } from '#lib/server/use-cases/change-organisation.ts';
import { findOrganisation } from '#lib/server/use-cases/find-organisation.ts';
import { requireOwner } from '../choose-membership.ts';
import { offerCodes, readOrganisationForm, showOrganisation } from '../organisation-form.ts';
import { placeNames } from '../place-label.ts';
import { refuseStored } from '../refuse-stored.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { membership } = requireOwner(event);
	const { locals } = event;
	const organisation = await findOrganisation(locals.db, membership.organisationId);
	if (organisation === null) error(404);
	return {
		name: organisation.draft.name,
		verification: organisation.verification,
		suspended: organisation.suspended,
		view: showOrganisation(organisation.draft, locals),
		placeNames: placeNames(locals, new Date())
	};
};

export const actions = {
	default: async (event) => {
		const { actor, membership } = requireOwner(event);
		const { locals, request } = event;
		const form = await request.formData();
		if (form.has('find')) return offerCodes(form, locals);
		const read = readOrganisationForm(form, locals, new Date());
		if (!read.done) return fail(422, read.view);

		const id = membership.organisationId;
		const changed = await changeOrganisation(locals.db, actor, id, read.draft);
		if (!changed.ok) return refuseStored(event, form, changed.failure, read.draft, id);
		redirect(303, `${resolve('/organisation')}?of=${id}`);
	}
} satisfies Actions;
