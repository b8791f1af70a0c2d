import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { describeIssue } from '#lib/i18n/issues.ts';
import { m } from '#lib/i18n/messages.ts';
import {
	mailedTo,
	verifyForm,
	type CodePurpose,
	type MailedTo
} from '#lib/schemas/access/account.ts';
import { parseForm, refuseForm } from '#lib/server/http/form/form.ts';
import { readsOutbox } from '#lib/server/http/mail/reads-outbox.ts';
import { forgetMailedCode, recallMailedCode, rememberMailedCode } from '../mailed-code-cookie.ts';
import { refuseAccountForm } from '../refuse-account-form.server.ts';
import { wayBack, withNext } from '../way-back.ts';
import type { Actions, PageServerLoad } from './$types';

const TYPES = {
	sign_up: 'signup',
	sign_in: 'email',
	recovery: 'recovery'
} as const satisfies Record<CodePurpose, string>;

export const load: PageServerLoad = (event) => ({
	next: wayBack(event.url.searchParams.get('next')),
	mailedTo: recallMailedCode(event),
	/** Whether no mail leaves this site and the code stands in its outbox. */
	hasOutbox: readsOutbox(event)
});

export const actions = {
	confirm: async (event) => {
		const { locals } = event;
		const form = await event.request.formData();
		const parsed = parseForm(form, verifyForm, describeIssue(locals.locale));
		if (!parsed.ok) return fail(422, parsed.form);

		const { email, code, purpose } = parsed.data;
		const { error } = await locals.auth.supabase.auth.verifyOtp({
			email,
			token: code,
			type: TYPES[purpose]
		});
		if (error) return refuseAccountForm(event, form, error);
		forgetMailedCode(event);
		const next = wayBack(form.get('next'));
		redirect(303, purpose === 'recovery' ? withNext(resolve('/reset-password'), next) : next);
	},

	resend: async (event) => {
		const form = await event.request.formData();
		const parsed = parseForm(form, mailedTo, describeIssue(event.locals.locale));
		if (!parsed.ok) return fail(422, parsed.form);

		const { error } = await mailAgain(event.locals, parsed.data);
		if (error) return refuseAccountForm(event, form, error);
		rememberMailedCode(event, parsed.data);
		return { ...refuseForm(form, {}), notice: m.account_code_sent_again() };
	}
} satisfies Actions;

function mailAgain({ auth, locale }: App.Locals, { email, purpose }: MailedTo) {
	const { supabase } = auth;
	if (purpose === 'sign_up') return supabase.auth.resend({ email, type: 'signup' });
	if (purpose === 'recovery') return supabase.auth.resetPasswordForEmail(email);
	return supabase.auth.signInWithOtp({ email, options: { data: { locale } } });
}
