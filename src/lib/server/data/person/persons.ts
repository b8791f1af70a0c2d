import { sql } from 'kysely';
import type { TextLanguage } from '#lib/domain/listing/listing.ts';
import type { Tx } from '#lib/server/data/db.ts';

/** What a person says about themselves, and how to reach them. */
export interface PersonSettings {
	/** Null until they say it. */
	readonly name: string | null;
	readonly locale: string;
	readonly email: string;
	readonly phone: string | null;
}

/** @returns null where the caller may not see the person's own settings */
export async function findPersonSettings(tx: Tx, userId: string): Promise<PersonSettings | null> {
	const found = await tx
		.selectFrom('persons')
		.innerJoin('contactDetails', 'contactDetails.userId', 'persons.userId')
		.select(['persons.name', 'persons.locale', 'contactDetails.email', 'contactDetails.phone'])
		.where('persons.userId', '=', userId)
		.executeTakeFirst();
	return found ?? null;
}

/** Replaces name, language and telephone; null for no telephone. */
export async function updatePersonSettings(
	tx: Tx,
	userId: string,
	settings: { readonly name: string; readonly locale: TextLanguage; readonly phone: string | null }
): Promise<void> {
	const { name, locale, phone } = settings;
	await tx.updateTable('persons').set({ name, locale }).where('userId', '=', userId).execute();
	await tx.updateTable('contactDetails').set({ phone }).where('userId', '=', userId).execute();
}

/** Gives a name to a person who has none. */
export async function setPersonNameIfNone(tx: Tx, userId: string, name: string): Promise<void> {
	await tx
		.updateTable('persons')
		.set({ name })
		.where('userId', '=', userId)
		.where('name', 'is', null)
		.execute();
}

/** Everything kept about the person of this transaction, as JSON, and nothing of anybody else. */
export async function readOwnData(tx: Tx): Promise<Readonly<Record<string, unknown>>> {
	const { rows } = await sql<{ data: Readonly<Record<string, unknown>> }>`
		select private.my_data() as data
	`.execute(tx);
	const [row] = rows;
	if (row === undefined) throw new Error('A person has no data of their own.');
	return row.data;
}
