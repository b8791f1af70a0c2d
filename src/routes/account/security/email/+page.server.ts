import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { describeIssue } from '#lib/i18n/issues.ts';
import { m } from '#lib/i18n/messages.ts';
import { confirmEmailForm } from '#lib/schemas/access/account.ts';
import { troubleOf } from '#lib/server/auth/auth-trouble.ts';
import { requirePerson } from '#lib/server/auth/require-person.ts';
import { parseForm, refuseForm } from '#lib/server/http/form/form.ts';
import { refuseAccountForm } from '../../../(account)/refuse-account-form.server.ts';
import type { Actions, PageServerLoad } from './$types';

const CODES = ['currentCode', 'newCode'] as const;

/** Only while a change of address waits for its two codes. */
export const load: PageServerLoad = async (event) => {
	const { email } = requirePerson(event);
	return { email, newEmail: await requireNewEmail(event) };
};

export const actions = {
	default: async (event) => {
		const { email } = requirePerson(event);
		const newEmail = await requireNewEmail(event);
		const form = await event.request.formData();
		const parsed = parseForm(form, confirmEmailForm, describeIssue(event.locals.locale));
		if (!parsed.ok) return fail(422, parsed.form);

		for (const field of CODES) {
			const { error } = await event.locals.auth.supabase.auth.verifyOtp({
				email: field === 'newCode' ? newEmail : email,
				token: parsed.data[field],
				type: 'email_change'
			});
			if (!error) continue;
			if (troubleOf(error).code !== 'otp_expired') return refuseAccountForm(event, form, error);
			return fail(422, refuseForm(form, { [field]: m.account_code_wrong() }));
		}
		redirect(303, `${resolve('/account/security')}?done=email`);
	}
} satisfies Actions;

async function requireNewEmail({ locals }: RequestEvent): Promise<string> {
	const { data, error } = await locals.auth.supabase.auth.getUser();
	if (error) throw error;
	if (!data.user.new_email) redirect(303, resolve('/account/security'));
	return data.user.new_email;
}
