import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { DEMO_PASSWORD } from '#lib/domain/region/demo-password.ts';
import { describeIssue } from '#lib/i18n/issues.ts';
import { signInWithCodeForm, signInWithPasswordForm } from '#lib/schemas/access/account.ts';
import type { AuthError } from '#lib/server/auth/auth-trouble.ts';
import { parseForm, refuseForm, type RefusedForm } from '#lib/server/http/form/form.ts';
import { offerDemoAccounts } from '#lib/server/use-cases/region/offer-demo-accounts.ts';
import { rememberMailedCode } from '../mailed-code-cookie.ts';
import { refuseAccountForm } from '../refuse-account-form.server.ts';
import { wayBack, withNext } from '../way-back.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const next = wayBack(url.searchParams.get('next'));
	if (locals.actor) redirect(303, next);
	return { next, demoAccounts: await offerDemoAccounts(locals.db, locals.region) };
};

export const actions = {
	code: async (event) => {
		const { locals } = event;
		const form = await event.request.formData();
		const parsed = parseForm(form, signInWithCodeForm, describeIssue(locals.locale));
		if (!parsed.ok) return refused('code', 422, parsed.form);

		const { email } = parsed.data;
		const { error } = await locals.auth.supabase.auth.signInWithOtp({
			email,
			options: { data: { locale: locals.locale } }
		});
		if (error) return refuse('code', event, form, error);
		rememberMailedCode(event, { email, purpose: 'sign_in' });
		redirect(303, withNext(resolve('/verify'), wayBack(form.get('next'))));
	},

	password: async (event) => {
		const { locals } = event;
		const form = await event.request.formData();
		const parsed = parseForm(form, signInWithPasswordForm, describeIssue(locals.locale));
		if (!parsed.ok) return refused('password', 422, parsed.form);

		const { error } = await locals.auth.supabase.auth.signInWithPassword(parsed.data);
		if (error) return refuse('password', event, form, error);
		redirect(303, wayBack(form.get('next')));
	},

	/** One click in the demo; the accounts and their password are public there. */
	demo: async (event) => {
		const { locals } = event;
		const form = await event.request.formData();
		const accounts = await offerDemoAccounts(locals.db, locals.region);
		const account = accounts.find(({ email }) => email === form.get('email'));
		if (!account) return refused('demo', 404, refuseForm(form, {}));

		const { error } = await locals.auth.supabase.auth.signInWithPassword({
			email: account.email,
			password: DEMO_PASSWORD
		});
		if (error) return refuse('demo', event, form, error);
		redirect(303, wayBack(form.get('next')));
	}
} satisfies Actions;

type Act = 'code' | 'password' | 'demo';

/** The answer says which of the forms of this page was refused. */
function refused(act: Act, status: number, form: RefusedForm) {
	return fail(status, { act, ...form });
}

function refuse(act: Act, event: RequestEvent, form: FormData, cause: AuthError) {
	const { status, data } = refuseAccountForm(event, form, cause);
	return refused(act, status, data);
}
