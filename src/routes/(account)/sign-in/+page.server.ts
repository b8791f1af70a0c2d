import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { DEMO_PASSWORD } from '#lib/domain/region/demo-password.ts';
import { describeIssue } from '#lib/i18n/issues.ts';
import { signInWithCodeForm, signInWithPasswordForm } from '#lib/schemas/account.ts';
import { parseForm } from '#lib/server/http/form.ts';
import { offerDemoAccounts } from '#lib/server/use-cases/offer-demo-accounts.ts';
import { rememberMailedCode } from '../mailed-code-cookie.ts';
import { refuseAccountForm } from '../refuse-account-form.ts';
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
		if (!parsed.ok) return fail(422, { act: 'code', ...parsed.form });

		const { email } = parsed.data;
		const { error } = await locals.auth.supabase.auth.signInWithOtp({
			email,
			options: { data: { locale: locals.locale } }
		});
		if (error) return withAct('code', refuseAccountForm(event, form, error));
		rememberMailedCode(event, { email, purpose: 'sign_in' });
		redirect(303, withNext(resolve('/verify'), wayBack(form.get('next'))));
	},

	password: async (event) => {
		const { locals } = event;
		const form = await event.request.formData();
		const parsed = parseForm(form, signInWithPasswordForm, describeIssue(locals.locale));
		if (!parsed.ok) return fail(422, { act: 'password', ...parsed.form });

		const { error } = await locals.auth.supabase.auth.signInWithPassword(parsed.data);
		if (error) return withAct('password', refuseAccountForm(event, form, error));
		redirect(303, wayBack(form.get('next')));
	},

	/** One click in the demo; the accounts and their password are public there. */
	demo: async (event) => {
		const { locals } = event;
		const form = await event.request.formData();
		const accounts = await offerDemoAccounts(locals.db, locals.region);
		const account = accounts.find(({ email }) => email === form.get('email'));
		if (!account) return fail(404, { act: 'demo', values: {}, errors: {} });

		const { error } = await locals.auth.supabase.auth.signInWithPassword({
			email: account.email,
			password: DEMO_PASSWORD
		});
		if (error) return withAct('demo', refuseAccountForm(event, form, error));
		redirect(303, wayBack(form.get('next')));
	}
} satisfies Actions;

/** Which of the forms of this page was refused. */
function withAct<Act extends string>(
	act: Act,
	{ status, data }: ReturnType<typeof refuseAccountForm>
) {
	return fail(status, { act, ...data });
}
