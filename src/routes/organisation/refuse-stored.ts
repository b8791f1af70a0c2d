import { error, fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import type { OrganisationDraft } from '#lib/domain/organisation/organisation-draft.ts';
import { m } from '#lib/i18n/messages.ts';
import { requireActor } from '#lib/server/auth/require-actor.ts';
import { searchNamesake } from '#lib/server/use-cases/organisation/search-namesake.ts';
import type { OrganisationFailure } from '#lib/server/use-cases/organisation/organisation-failure.ts';
import {
	refuseOrganisationForm,
	type OrganisationFormView,
	type TakenName
} from './organisation-form.ts';

/**
 * The form again, with what only storing it could find: 409 and where to join when the organisation is here
 * already, 422 for places and codes that are gone.
 *
 * @param exceptId the organisation that is being changed, or null for a new one
 * @throws HttpError 403 for somebody who may not write it
 */
export async function refuseStored(
	event: RequestEvent,
	form: FormData,
	failure: OrganisationFailure | 'key_used_before',
	draft: OrganisationDraft,
	exceptId: string | null
): Promise<ActionFailure<OrganisationFormView>> {
	const { locals } = event;
	const actor = requireActor(event);
	if (failure === 'not_allowed') error(403);
	if (failure === 'unknown_place') {
		return fail(422, refuseOrganisationForm(form, locals, { place: m.org_place_unknown() }));
	}
	if (failure === 'unknown_code') {
		return fail(422, refuseOrganisationForm(form, locals, { codes: m.org_codes_unknown() }));
	}
	if (failure === 'key_used_before') {
		return fail(409, refuseOrganisationForm(form, locals, { name: m.form_sent_before() }));
	}
	const namesake = await searchNamesake(locals.db, actor, [draft.name, draft.nameEn], exceptId);
	const taken: TakenName | null = namesake && {
		name: namesake.name,
		href: resolve('/organisations/[slug]', { slug: namesake.slug }),
		isMine: actor.memberships.some(({ organisationId }) => organisationId === namesake.id)
	};
	const view = refuseOrganisationForm(form, locals, { name: m.org_name_taken() });
	return fail(409, { ...view, taken });
}
