import { fail } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { API_TOKEN_LIFETIMES } from '#lib/domain/access/api-token.ts';
import { describeIssue } from '#lib/i18n/issues.ts';
import { m } from '#lib/i18n/messages.ts';
import { apiTokenInput, revokeInput } from '#lib/schemas/person/person.ts';
import { requirePerson } from '#lib/server/auth/require-person.ts';
import { redirectDone } from '#lib/server/http/form/done-cookie.ts';
import { parseForm, refuseForm } from '#lib/server/http/form/form.ts';
import { createApiToken } from '#lib/server/use-cases/access/create-api-token.ts';
import { readApiTokens } from '#lib/server/use-cases/access/read-api-tokens.ts';
import { revokeApiToken } from '#lib/server/use-cases/access/revoke-api-token.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const actor = requirePerson(event);
	return {
		tokens: await readApiTokens(event.locals.db, actor, new Date()),
		lifetimes: API_TOKEN_LIFETIMES
	};
};

const NOTHING = { values: {}, errors: {}, token: null, isRepeated: false };
const FAILURES = { too_many: m.settings_tokens_too_many, key_used_before: m.form_sent_before };

export const actions = {
	create: async (event) => {
		const actor = requirePerson(event);
		const { db, locale } = event.locals;
		const form = await event.request.formData();
		const parsed = parseForm(form, apiTokenInput, describeIssue(locale));
		if (!parsed.ok) return fail(422, { ...NOTHING, ...parsed.form });
		const made = await createApiToken(db, actor, parsed.data, new Date());
		if (!made.ok)
			return fail(409, { ...NOTHING, ...refuseForm(form, { name: FAILURES[made.failure]() }) });
		const { token } = made.value;
		return { ...NOTHING, token, isRepeated: token === null };
	},

	revoke: async (event) => {
		const actor = requirePerson(event);
		const form = await event.request.formData();
		const parsed = parseForm(form, revokeInput, describeIssue(event.locals.locale));
		if (parsed.ok) {
			await revokeApiToken(event.locals.db, actor, parsed.data.tokenId, new Date());
		}
		// Whether it was in force or not: it is not from now on.
		redirectDone(event, resolve('/account/tokens'), 'token_revoked');
	}
} satisfies Actions;
