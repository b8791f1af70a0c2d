import { resolve } from '$app/paths';
import { CONSENT_PURPOSES, CONSENT_TEXT_VERSIONS } from '#lib/domain/access/consent.ts';
import { succeed } from '#lib/domain/result.ts';
import { consentInput } from '#lib/schemas/person/person.ts';
import { requirePerson } from '#lib/server/auth/require-person.ts';
import { redirectDone } from '#lib/server/http/form/done-cookie.ts';
import { giveConsent } from '#lib/server/use-cases/access/give-consent.ts';
import { readConsents } from '#lib/server/use-cases/access/read-consents.ts';
import { withdrawConsent } from '#lib/server/use-cases/access/withdraw-consent.ts';
import { act } from '../../act.ts';
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

export const actions = {
	give: (event) => {
		const actor = requirePerson(event);
		const { db, locale } = event.locals;
		return act(event, {
			actor,
			schema: consentInput,
			work: async ({ purpose }) =>
				succeed(await giveConsent(db, actor, purpose, locale, new Date())),
			done: () => redirectDone(event, resolve('/account/consents'), 'consent_given'),
			failures: {}
		});
	},

	withdraw: (event) => {
		const actor = requirePerson(event);
		return act(event, {
			actor,
			schema: consentInput,
			work: async ({ purpose }) =>
				succeed(await withdrawConsent(event.locals.db, actor, purpose, new Date())),
			done: () => redirectDone(event, resolve('/account/consents'), 'consent_withdrawn'),
			failures: {}
		});
	}
} satisfies Actions;
