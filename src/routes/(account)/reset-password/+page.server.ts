import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { describeIssue } from '#lib/i18n/issues.ts';
import { newPasswordForm, signInWithCodeForm } from '#lib/schemas/access/account.ts';
import { requirePerson } from '#lib/server/auth/require-person.ts';
import { parseForm } from '#lib/server/http/form/form.ts';
import { rememberMailedCode } from '../mailed-code-cookie.ts';
import { refuseAccountForm } from '../refuse-account-form.server.ts';
import { wayBack, withNext } from '../way-back.ts';
import type { Actions, PageServerLoad } from './$types';

/** Visitors ask for a code here; whoever has signed in, with that code or otherwise, sets a new password. */
export const load: PageServerLoad = ({ locals, url }) => ({
	next: wayBack(url.searchParams.get('next')),
	email: locals.actor?.email ?? null
});

export const actions = {
	request: async (event) => {
		const { locals } = event;
		const form = await event.request.formData();
		const parsed = parseForm(form, signInWithCodeForm, describeIssue(locals.locale));
		if (!parsed.ok) return fail(422, parsed.form);

		const { email } = parsed.data;
		const { error } = await locals.auth.supabase.auth.resetPasswordForEmail(email);
		if (error) return refuseAccountForm(event, form, error);
		rememberMailedCode(event, { email, purpose: 'recovery' });
		redirect(303, withNext(resolve('/verify'), wayBack(form.get('next'))));
	},

	set: async (event) => {
		requirePerson(event);
		const { locals } = event;
		const form = await event.request.formData();
		const parsed = parseForm(form, newPasswordForm, describeIssue(locals.locale));
		if (!parsed.ok) return fail(422, parsed.form);

		const { password, currentPassword } = parsed.data;
		const { error } = await locals.auth.supabase.auth.updateUser({
			password,
			...(currentPassword === null ? {} : { current_password: currentPassword })
		});
		if (error) return refuseAccountForm(event, form, error);
		redirect(303, wayBack(form.get('next')));
	}
} satisfies Actions;
