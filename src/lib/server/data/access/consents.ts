import type { Consent, ConsentPurpose } from '#lib/domain/access/consent.ts';
import type { Tx } from '#lib/server/data/db.ts';

/** Every consent of one's own that was ever given, newest first. */
export async function listConsents(tx: Tx): Promise<readonly Consent[]> {
	const rows = await tx
		.selectFrom('consents')
		.select(['purpose', 'textVersion', 'language', 'givenAt', 'withdrawnAt'])
		.orderBy('givenAt', 'desc')
		.orderBy('purpose')
		.execute();
	return rows.map(({ purpose, ...row }) => ({ ...row, purpose: purpose as ConsentPurpose }));
}

/** Keeps a consent. A second one in force for the same purpose is a conflict. */
export async function insertConsent(
	tx: Tx,
	consent: Pick<Consent, 'purpose' | 'textVersion' | 'language'> & { readonly userId: string }
): Promise<void> {
	const { userId, purpose, textVersion, language } = consent;
	await tx.insertInto('consents').values({ userId, purpose, textVersion, language }).execute();
}

/** Whether a person agrees now to a purpose, in these words. */
export async function isAgreed(
	tx: Tx,
	{ userId, purpose, textVersion }: Pick<Consent, 'purpose' | 'textVersion'> & { userId: string }
): Promise<boolean> {
	const found = await tx
		.selectFrom('consents')
		.select('id')
		.where('userId', '=', userId)
		.where('purpose', '=', purpose)
		.where('textVersion', '=', textVersion)
		.where('withdrawnAt', 'is', null)
		.executeTakeFirst();
	return found !== undefined;
}

/** Ends the consent in force for a purpose. @returns false where there was none */
export async function endConsent(
	tx: Tx,
	userId: string,
	purpose: ConsentPurpose,
	now: Date
): Promise<boolean> {
	const ended = await tx
		.updateTable('consents')
		.set({ withdrawnAt: now })
		.where('userId', '=', userId)
		.where('purpose', '=', purpose)
		.where('withdrawnAt', 'is', null)
		.returning('id')
		.executeTakeFirst();
	return ended !== undefined;
}
