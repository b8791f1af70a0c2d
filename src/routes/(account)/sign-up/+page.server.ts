import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { describeIssue } from '#lib/i18n/issues.ts';
import { signUpForm } from '#lib/schemas/access/account.ts';
import { parseForm } from '#lib/server/http/form/form.ts';
import { rememberMailedCode } from '../mailed-code-cookie.ts';
import { refuseAccountForm } from '../refuse-account-form.server.ts';
import { wayBack, withNext } from '../way-back.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const next = wayBack(url.searchParams.get('next'));
	if (locals.actor) redirect(303, next);
	return { next };
};

export const actions = {
	default: async (event) => {
		const { locals } = event;
		const form = await event.request.formData();
		const parsed = parseForm(form, signUpForm, describeIssue(locals.locale));
		if (!parsed.ok) return fail(422, parsed.form);

		const { email, password, name } = parsed.data;
		const { auth } = locals.auth.supabase;
		const options = { data: { name, locale: locals.locale } };
		const { error } =
			password === null
				? await auth.signInWithOtp({ email, options })
				: await auth.signUp({ email, password, options });
		if (error) return refuseAccountForm(event, form, error);
		rememberMailedCode(event, { email, purpose: password === null ? 'sign_in' : 'sign_up' });
		redirect(303, withNext(resolve('/verify'), wayBack(form.get('next'))));
	}
} satisfies Actions;
