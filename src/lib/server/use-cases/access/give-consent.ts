import type { Actor } from '#lib/domain/access/actor.ts';
import { CONSENT_TEXT_VERSIONS, type ConsentPurpose } from '#lib/domain/access/consent.ts';
import type { TextLanguage } from '#lib/domain/listing/listing.ts';
import { insertConsent, listConsents, endConsent } from '#lib/server/data/access/consents.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import { refusalOf } from '#lib/server/data/refusals.ts';

/**
 * Keeps that somebody agrees to the text of a purpose as it reads now, in the language they read it in. Given
 * twice, it is given once; given to an older text, that consent ends.
 */
export async function giveConsent(
	db: Db,
	actor: Actor,
	purpose: ConsentPurpose,
	language: TextLanguage,
	now: Date
): Promise<void> {
	const { userId } = actor;
	const textVersion = CONSENT_TEXT_VERSIONS[purpose];
	try {
		await db.transaction(identityOf(actor), async (tx) => {
			const inForce = (await listConsents(tx)).find(
				(one) => one.purpose === purpose && one.withdrawnAt === null
			);
			if (inForce?.textVersion === textVersion) return;
			if (inForce !== undefined) await endConsent(tx, userId, purpose, now);
			await insertConsent(tx, { userId, purpose, textVersion, language });
		});
	} catch (cause) {
		// Given twice at the same moment: the other one stands.
		if (refusalOf(cause) !== 'conflict') throw cause;
	}
}
