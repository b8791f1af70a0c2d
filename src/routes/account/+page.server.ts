import { fail } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { describeIssue } from '#lib/i18n/issues.ts';
import { personInput } from '#lib/schemas/person/person.ts';
import { requirePerson } from '#lib/server/auth/require-person.ts';
import { redirectDone } from '#lib/server/http/form/done-cookie.ts';
import { parseForm } from '#lib/server/http/form/form.ts';
import { changePerson } from '#lib/server/use-cases/person/change-person.ts';
import { findPerson } from '#lib/server/use-cases/person/find-person.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const actor = requirePerson(event);
	return { settings: await findPerson(event.locals.db, actor) };
};

export const actions = {
	default: async (event) => {
		const actor = requirePerson(event);
		const { db, locale } = event.locals;
		const form = await event.request.formData();
		const parsed = parseForm(form, personInput, describeIssue(locale));
		if (!parsed.ok) return fail(422, parsed.form);
		await changePerson(db, actor, parsed.data);
		redirectDone(event, resolve('/account'), 'profile_saved');
	}
} satisfies Actions;
