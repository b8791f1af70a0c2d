import { fail, type RequestEvent } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { CONSENT_PURPOSES, CONSENT_TEXT_VERSIONS } from '#lib/domain/access/consent.ts';
import { describeIssue } from '#lib/i18n/issues.ts';
import { consentInput } from '#lib/schemas/person/person.ts';
import { requirePerson } from '#lib/server/auth/require-person.ts';
import { redirectDone } from '#lib/server/http/form/done-cookie.ts';
import { parseForm } from '#lib/server/http/form/form.ts';
import { giveConsent } from '#lib/server/use-cases/access/give-consent.ts';
import { readConsents } from '#lib/server/use-cases/access/read-consents.ts';
import { withdrawConsent } from '#lib/server/use-cases/access/withdraw-consent.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const actor = requirePerson(event);
	const given = await readConsents(event.locals.db, actor);
	return {
		purposes: CONSENT_PURPOSES.map((purpose) => ({
			purpose,
			inForce:
				given.find(
					(one) =>
						one.purpose === purpose &&
						one.withdrawnAt === null &&
						one.textVersion === CONSENT_TEXT_VERSIONS[purpose]
				) ?? null
		})),
		past: given.filter(({ withdrawnAt }) => withdrawnAt !== null)
	};
};

async function readPurpose({ request, locals }: RequestEvent) {
	return parseForm(await request.formData(), consentInput, describeIssue(locals.locale));
}

export const actions = {
	give: async (event) => {
		const actor = requirePerson(event);
		const parsed = await readPurpose(event);
		if (!parsed.ok) return fail(422, parsed.form);
		const { db, locale } = event.locals;
		await giveConsent(db, actor, parsed.data.purpose, locale, new Date());
		redirectDone(event, resolve('/account/consents'), 'consent_given');
	},

	withdraw: async (event) => {
		const actor = requirePerson(event);
		const parsed = await readPurpose(event);
		if (!parsed.ok) return fail(422, parsed.form);
		await withdrawConsent(event.locals.db, actor, parsed.data.purpose, new Date());
		redirectDone(event, resolve('/account/consents'), 'consent_withdrawn');
	}
} satisfies Actions;
