import { error, fail } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { formOfAnswers } from '#lib/schemas/listing/typed-listing.ts';
import { organisationVersion } from '#lib/schemas/organisation/organisation.ts';
import { redirectDone } from '#lib/server/http/form/done-cookie.ts';
import { submissionOf } from '#lib/server/http/form/form.ts';
import { changeOrganisation } from '#lib/server/use-cases/organisation/change-organisation.ts';
import { openOrganisation } from '#lib/server/use-cases/organisation/open-organisation.ts';
import { requireOwner } from '../choose-membership.ts';
import {
	offerCodes,
	readOrganisationForm,
	refuseOrganisationForm,
	showOrganisation
} from '../organisation-form.ts';
import { differences } from './differences.ts';
import { placeNames } from '../place-label.ts';
import { refuseStored } from '../refuse-stored.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { membership } = requireOwner(event);
	const { locals } = event;
	const organisation = await openOrganisation(locals.db, membership.organisationId);
	if (organisation === null) error(404);
	const { kept } = await event.parent();
	return {
		name: organisation.draft.name,
		id: organisation.id,
		version: organisation.version,
		verification: organisation.verification,
		suspended: organisation.suspended,
		view: kept
			? refuseOrganisationForm(formOfAnswers(kept.choices), locals, {})
			: showOrganisation(organisation.draft, locals),
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
		const seen = organisationVersion.safeParse(form.get('seenVersion'));
		if (!seen.success) error(400);
		const changed = await changeOrganisation(locals.db, actor, id, {
			draft: read.draft,
			seenVersion: seen.data,
			key: submissionOf(form)
		});
		if (changed.ok)
			redirectDone(event, `${resolve('/organisation')}?of=${id}`, 'organisation_changed');
		if (changed.failure !== 'changed_meanwhile') {
			return refuseStored(event, form, changed.failure, read.draft, id);
		}
		const stands = await openOrganisation(locals.db, id);
		if (stands === null) error(404);
		const view = refuseOrganisationForm(form, locals, {});
		const saved = differences(view, showOrganisation(stands.draft, locals));
		const meanwhile = { version: stands.version, saved };
		return fail(409, { ...view, meanwhile });
	}
} satisfies Actions;
