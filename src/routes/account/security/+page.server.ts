import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { describeIssue } from '#lib/i18n/issues.ts';
import { changeEmailForm } from '#lib/schemas/access/account.ts';
import { requirePerson } from '#lib/server/auth/require-person.ts';
import { parseForm } from '#lib/server/http/form/form.ts';
import { refuseAccountForm } from '../../(account)/refuse-account-form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const { email } = requirePerson(event);
	return { email, isChanged: event.url.searchParams.get('done') === 'email' };
};

export const actions = {
	/** Ends every session of the account, this one too. */
	signOutEverywhere: async (event) => {
		requirePerson(event);
		const { error } = await event.locals.auth.supabase.auth.signOut({ scope: 'global' });
		if (error) throw error;
		redirect(303, resolve('/sign-in'));
	},

	/** Mails a code to both addresses; nothing has changed yet. */
	changeEmail: async (event) => {
		requirePerson(event);
		const form = await event.request.formData();
		const parsed = parseForm(form, changeEmailForm, describeIssue(event.locals.locale));
		if (!parsed.ok) return fail(422, parsed.form);
		const { error } = await event.locals.auth.supabase.auth.updateUser({
			email: parsed.data.newEmail
		});
		if (error) return refuseAccountForm(event, form, error);
		redirect(303, resolve('/account/security/email'));
	}
} satisfies Actions;
